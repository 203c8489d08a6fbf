// Writes what the documents show of the program: docs/rules.md from the rules, and every output block of the README from real runs.
//   node docs/generate.mjs           write
//   node docs/generate.mjs --check   change nothing, exit 1 and name the page if one is not up to date
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

/** The registry of rules, bundled from its source and imported. */
async function loadRules() {
  const { outputFiles } = await build({
    entryPoints: ['src/text/rules/index.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`;
  return (await import(url)).rules;
}

const severities = { error: '错误 error', warning: '警告 warning', note: '提示 note' };

function rulesPage(rules) {
  const sections = rules
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      ({ id, severity, clause, why, mend }) =>
        `## ${id}\n\n${severities[severity]} · 依据 ${clause}\n\n- 为什么：${why.zh}\n- 怎么办：${mend.zh}\n- Why: ${why.en}\n- How to mend: ${mend.en}\n`,
    );
  return `# 规则\n\n本页由 \`npm run docs\` 从 \`src/text/rules/\` 生成，共 ${rules.length} 条。依据一栏是清单 \`clauses\` 里的名称，或标准号。\n一条规则也可以在命令行里看：\`dossier explain <规则>\`。\n\n${sections.join('\n')}`;
}

/** `<!-- run: dossier check … | head 20 -->` followed by a fenced block: the block becomes what the command prints. */
function withOutputs(text) {
  return text.replace(
    /(<!-- run: dossier (.+?)(?: \| (head|tail) (\d+))? -->\n```text\n)[\s\S]*?(```)/g,
    (_, opening, args, part, count, closing) => {
      const { stdout } = spawnSync(process.execPath, ['bin/dossier.js', ...args.split(' ')], {
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '', DOSSIER_LANG: '' },
        maxBuffer: 1 << 28,
      });
      const lines = stdout.replaceAll(`${process.cwd()}/`, '').trimEnd().split('\n');
      const shown =
        part === 'head' && lines.length > Number(count) ? [...lines.slice(0, Number(count)), '……'] : part === 'tail' ? lines.slice(-Number(count)) : lines;
      return `${opening}$ dossier ${args}\n\n${shown.join('\n')}\n${closing}`;
    },
  );
}

const pages = {
  'docs/rules.md': () => loadRules().then(rulesPage),
  'README.md': async () => withOutputs(readFileSync('README.md', 'utf8')),
};

const check = process.argv.includes('--check');
for (const [path, make] of Object.entries(pages)) {
  const text = await make();
  let old = '';
  try {
    old = readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  if (text === old) continue;
  if (!check) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
    continue;
  }
  console.error(`${path} is not what the program says now: run npm run docs`);
  process.exitCode = 1;
}
