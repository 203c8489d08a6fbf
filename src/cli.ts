import { cliWords } from './text/cli-words.ts';
import type { Language } from './text/language.ts';

declare const DOSSIER_VERSION: string;
declare const DOSSIER_BUILD: string;

/** The language must be known before the first help text: `--lang`, then DOSSIER_LANG, then Chinese. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? process.env['DOSSIER_LANG'] : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return said?.toLowerCase().startsWith('en') === true ? 'en' : 'zh';
}

/** The version alone is told at once, before the commands and their words are loaded. */
function isVersionAsked(argv: readonly string[]): boolean {
  return argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V');
}

/** A reader that has seen enough (`| head`) closes the pipe; what was begun is finished all the same. What cannot be told for another reason, a full disk, is no result. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout)
      process.stderr.write(`${cliWords[languageOf(process.argv)].outputLost(error.code ?? error.message)}\n`);
    process.exit(2);
  });

const argv = process.argv.slice(2);
if (isVersionAsked(argv)) process.stdout.write(`${DOSSIER_VERSION}\n`);
else {
  const { settleEngine } = await import('./cli/engine.ts');
  settleEngine();
  const { main } = await import('./cli/main.ts');
  process.exitCode = await main(argv, {
    language: languageOf(argv),
    version: DOSSIER_VERSION,
    build: DOSSIER_BUILD,
  });
}
