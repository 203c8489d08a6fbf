import { findUnits } from '../arrange/find-units.ts';
import type { PlacedPiece, Whereabouts } from '../model/whereabouts.ts';
import { lastWhereabouts } from '../output/kept/whereabouts-file.ts';
import { whereText } from '../report/whereabouts.ts';
import { fileStamp } from '../source/file-stamp.ts';
import type { CommandContext, ExitStatus } from './context.ts';
import { rootAt } from './open-archive.ts';
import { UsageError } from './usage-error.ts';

/** Options of `dossier where`. */
export interface WhereOptions {
  readonly dir?: string;
}

/** Volume, box, pages and files of an item or of whatever words name, as the last build had them. @throws UsageError */
export async function where(
  question: readonly string[],
  options: WhereOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const root = rootAt(options.dir ?? null, context);
  const places = lastWhereabouts(root);
  if (places === null) throw notBuilt();
  const words = question.join(' ');
  const found = findUnits(places.units, words);
  if (found.length === 0) throw nothingFound(words, places);
  const { language, colour, width } = context;
  const isChanged = ({ record, files }: PlacedPiece): boolean =>
    [record, ...files].some((path) => fileStamp(root, path) !== (places.stamps[path] ?? ''));
  context.out(whereText(found, places, { language, colour, width, isChanged }));
  return 0;
}

function notBuilt(): UsageError {
  return new UsageError(
    { zh: '还没有出过卷，说不出在第几页', en: 'nothing was built yet, so no page can be named' },
    {
      zh: '请先运行 dossier build（草稿也可以），再问在哪里。',
      en: 'Run dossier build first (a draft will do), then ask.',
    },
  );
}

function nothingFound(words: string, { units }: Whereabouts): UsageError {
  const example = units.find(({ printedNumber }) => printedNumber !== null);
  const handle = example === undefined ? 'photo-album' : `${example.year}/${example.printedNumber}`;
  return new UsageError(
    { zh: `上次出的卷里没有“${words}”`, en: `the last build holds nothing called ${words}` },
    {
      zh: `可以写年度和号码（${handle}）、项目或材料的字词、文件名，或拼音首字母。`,
      en: `Write year and number (${handle}), words of an item, a piece or a file name, or initials in pinyin.`,
    },
  );
}
