import type { Language } from './language.ts';
import type { FaultHint, FoundType, SchemaFault } from './schema-fault.ts';

type Wordings = Readonly<Record<Language, (fault: SchemaFault) => string>>;

const TYPES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  integer: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表（每行一个，行首写“- ”）', en: 'a list (one line each, beginning with “- ”)' },
  object: { zh: '下一层的“栏目: 内容”', en: '“key: value” lines of its own' },
  null: { zh: '空着', en: 'nothing' },
};

const FOUND: Readonly<Record<FoundType, Readonly<Record<Language, string>>>> = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  truth: { zh: 'true 或 false', en: 'true or false' },
  list: { zh: '列表', en: 'a list' },
  map: { zh: '几个栏目', en: 'keys and values' },
  nothing: { zh: '空的', en: 'nothing' },
};

const HINTS: Readonly<Record<FaultHint, Readonly<Record<Language, string>>>> = {
  fullWidthColon: {
    zh: '；里面的冒号是全角的“：”，请改成半角冒号加空格',
    en: '; its colon is full-width: write a colon and a space',
  },
  wideSpace: {
    zh: '；它前面是全角空格，请改成普通空格',
    en: '; a full-width or no-break space stands before it: use plain spaces',
  },
  fullWidthBrackets: {
    zh: '；方括号是全角的，请改成半角的 [ ]',
    en: '; its brackets are full-width: write [ ]',
  },
  sheetDate: {
    zh: '；这像是表格里日期的内部数字',
    en: '; it looks like the number that a sheet keeps for a day',
  },
  commentSign: {
    zh: '；“#”和它后面的字被当作注释了：是内容的，请给整段文字加引号',
    en: '; “#” and what follows was taken as a comment: quote the text if it belongs to it',
  },
  listMarks: { zh: '；几样内容请写成 [甲, 乙]，用半角方括号和逗号', en: '; write several things as [a, b]' },
  textInBrackets: {
    zh: "；带方括号的文字（如自拟的题名）要加引号，写成 '[…]'",
    en: "; quote a text in brackets, such as a title of one's own: '[…]'",
  },
  tooManyDigits: { zh: '；数字太长，不能准确计算', en: '; the number has too many digits to be kept exactly' },
};

/** `people[0].name（姓名）` as a reader counts: people 第1个的 name（姓名）. */
export function placeWords({ pointer, title }: Pick<SchemaFault, 'pointer' | 'title'>, language: Language): string {
  if (pointer === '') return language === 'zh' ? '文件' : 'the file';
  if (language === 'en') {
    const counted = pointer.replaceAll(/\[(\d+)\]/g, (_, index: string) => `[${Number(index) + 1}]`);
    return counted.replace(/^\[(\d+)\]\.?/, 'entry $1 ').trim();
  }
  const words = pointer.replaceAll(/\[(\d+)\]\.?/g, (_, index: string) => ` 第${Number(index) + 1}个 `).trim();
  return title === null ? words : `${words}（${title}）`;
}

function found(fault: SchemaFault, language: Language): string {
  if (fault.foundType === null) return '';
  const hint = hinted(fault, language);
  if (fault.foundType === 'nothing') return `${language === 'zh' ? '，现在是空的' : ', but it is empty'}${hint}`;
  const type = FOUND[fault.foundType][language];
  if (language === 'en') return `, but it is ${fault.found === null ? type : `“${fault.found}”`}${hint}`;
  return `，现在写的是${fault.found === null ? type : `“${fault.found}”`}${hint}`;
}

function instead({ suggestion }: SchemaFault, language: Language): string {
  if (suggestion === null) return '';
  return language === 'zh' ? `。是不是 ${suggestion}？` : `. Did you mean ${suggestion}?`;
}

function keys(fault: SchemaFault, language: Language): string {
  if (language === 'en') return fault.expected.join(', ');
  return fault.expected
    .map((key, index) => ((fault.titles[index] ?? '') === '' ? key : `${key}（${fault.titles[index]}）`))
    .join('、');
}

function choices(fault: SchemaFault, language: Language): string {
  return fault.expected.join(language === 'zh' ? ' 或 ' : ' or ');
}

/** “X 应为 Y，现在写的是 Z。是不是 W？” around what is expected. */
function expecting(zh: (fault: SchemaFault) => string, en: (fault: SchemaFault) => string): Wordings {
  return {
    zh: (fault) => `${placeWords(fault, 'zh')} ${zh(fault)}${found(fault, 'zh')}${instead(fault, 'zh')}`,
    en: (fault) => `${placeWords(fault, 'en')} ${en(fault)}${found(fault, 'en')}${instead(fault, 'en')}`,
  };
}

function stating(zh: (fault: SchemaFault) => string, en: (fault: SchemaFault) => string): Wordings {
  return {
    zh: (fault) => `${zh(fault)}${instead(fault, 'zh')}`,
    en: (fault) => `${en(fault)}${instead(fault, 'en')}`,
  };
}

const first = ({ expected }: SchemaFault): string => expected[0] ?? '';

const unknownKey = stating(
  (fault) => `没有“${fault.found ?? '…'}”这个栏目${within(fault, 'zh')}${hinted(fault, 'zh')}`,
  (fault) => `There is no key “${fault.found ?? '…'}”${within(fault, 'en')}${hinted(fault, 'en')}`,
);

function hinted({ hint }: SchemaFault, language: Language): string {
  return hint === null ? '' : HINTS[hint][language];
}

function within({ pointer }: SchemaFault, language: Language): string {
  const parent = pointer.replace(/\.?[^.[\]]*$/, '');
  if (parent === '') return '';
  const words = placeWords({ pointer: parent, title: null }, language);
  return language === 'zh' ? `（在 ${words} 里）` : ` in ${words}`;
}

/** What a fault says, by keyword of JSON Schema. */
const schemaWords: Readonly<Record<string, Wordings>> = {
  type: expecting(
    ({ expected }) => `应为${expected.map((type) => TYPES[type]?.zh ?? type).join('或')}`,
    ({ expected }) => `must be ${expected.map((type) => TYPES[type]?.en ?? type).join(' or ')}`,
  ),
  required: {
    zh: (fault) => `${fault.pointer === '' ? '' : `${placeWords(fault, 'zh')} `}缺少 ${keys(fault, 'zh')}`,
    en: (fault) => `${fault.pointer === '' ? '' : `${placeWords(fault, 'en')} `}lacks ${keys(fault, 'en')}`,
  },
  additionalProperties: unknownKey,
  unevaluatedProperties: unknownKey,
  propertyNames: stating(
    (fault) => `“${fault.found ?? '…'}”不能作栏目名称${within(fault, 'zh')}`,
    (fault) => `“${fault.found ?? '…'}” cannot be a key${within(fault, 'en')}`,
  ),
  enum: expecting(
    ({ expected }) => `只能是 ${expected.join('、')}`,
    ({ expected }) => `must be one of ${expected.join(', ')}`,
  ),
  const: expecting(
    (fault) => `只能是 ${first(fault)}`,
    (fault) => `must be ${first(fault)}`,
  ),
  pattern: expecting(
    (fault) => `写法不对，应写成 ${choices(fault, 'zh')} 的样子`,
    (fault) => `must be written like ${choices(fault, 'en')}`,
  ),
  format: expecting(
    (fault) => `没有这一天，应是存在的日期，写成 ${first(fault)} 的样子`,
    (fault) => `must be a day that exists, written like ${first(fault)}`,
  ),
  minimum: expecting(
    (fault) => `不能小于 ${first(fault)}`,
    (fault) => `must not be less than ${first(fault)}`,
  ),
  maximum: expecting(
    (fault) => `不能大于 ${first(fault)}`,
    (fault) => `must not be more than ${first(fault)}`,
  ),
  minLength: stating(
    (fault) => `${placeWords(fault, 'zh')} 不能空着${hinted(fault, 'zh')}`,
    (fault) => `${placeWords(fault, 'en')} must not be empty${hinted(fault, 'en')}`,
  ),
  maxLength: expecting(
    (fault) => `最多 ${first(fault)} 个字`,
    (fault) => `must have at most ${first(fault)} characters`,
  ),
  minItems: expecting(
    (fault) => `至少要有 ${first(fault)} 个`,
    (fault) => `must hold at least ${first(fault)}`,
  ),
  maxItems: expecting(
    (fault) => `最多 ${first(fault)} 个`,
    (fault) => `must hold at most ${first(fault)}`,
  ),
  uniqueItems: expecting(
    (fault) => `第${fault.expected.join('个和第')}个重复`,
    (fault) => `repeats itself (${fault.expected.join(' and ')})`,
  ),
  minProperties: expecting(
    (fault) => `至少要写 ${first(fault)} 个栏目`,
    (fault) => `must have at least ${first(fault)} keys`,
  ),
  maxProperties: expecting(
    (fault) => `最多写 ${first(fault)} 个栏目`,
    (fault) => `must have at most ${first(fault)} keys`,
  ),
  oneOf: {
    zh: (fault) =>
      `${fault.pointer === '' ? '' : `${placeWords(fault, 'zh')} `}缺少 ${choices(fault, 'zh')}（写其中一种）`,
    en: (fault) => `${fault.pointer === '' ? '' : `${placeWords(fault, 'en')} `}lacks ${choices(fault, 'en')}`,
  },
};

/** What a fault says that no schema can state. */
const ownWords: Readonly<Record<string, Wordings>> = {
  onlyOne: {
    zh: (fault) => `${fault.pointer === '' ? '' : `${placeWords(fault, 'zh')} `}${choices(fault, 'zh')} 只能写一种`,
    en: (fault) =>
      `${fault.pointer === '' ? '' : `${placeWords(fault, 'en')} `}${choices(fault, 'en')}: write only one`,
  },
  foreignKey: stating(
    (fault) => `“${fault.found ?? '…'}”是${fault.titles.join('、')}（${fault.expected.join('、')}）的栏目，这一件不填`,
    (fault) => `“${fault.found ?? '…'}” belongs to records of kind ${fault.expected.join(', ')}, not to this one`,
  ),
  order: expecting(
    () => '的起始在结束之后',
    () => 'begins after it ends',
  ),
  photoFile: expecting(
    () => '没有对应的照片文件：请写 file，或在 files 里按顺序补上',
    () => 'has no file: give it one, or add it to files in the same order',
  ),
  consecutive: expecting(
    () => '应从早到晚、连续不断',
    () => 'must be consecutive, oldest first',
  ),
  yearCount: expecting(
    (fault) => `应有 ${first(fault)} 个年度，与清单的 ${fault.expected[1] ?? ''} 一致`,
    (fault) => `must be ${first(fault)} years, as the checklist has the phases ${fault.expected[1] ?? ''}`,
  ),
  foreignYear: expecting(
    (fault) => `不是本专卷的年度（${fault.expected.join('、')}）`,
    (fault) => `is no year of this archive (${fault.expected.join(', ')})`,
  ),
  unknownName: expecting(
    (fault) => `在清单里没有（有的是 ${fault.expected.join('、')}）`,
    (fault) => `is not in the checklist, which has ${fault.expected.join(', ')}`,
  ),
  unknownDuty: stating(
    (fault) => `分工里写的“${fault.found ?? '…'}”在清单里没有`,
    (fault) => `“${fault.found ?? '…'}”, somebody’s duty, is not in the checklist`,
  ),
  fileMissing: expecting(
    () => '所写的文件不在专卷里，或者打不开',
    () => 'names a file that is not in the archive or cannot be opened',
  ),
  noFont: expecting(
    () => '不是能用的字体文件（要 TTF、OTF 或 TTC，没有损坏）',
    () => 'must be a sound font file (TTF, OTF or TTC)',
  ),
  fontRestricted: expecting(
    () => '这种字体的授权不许嵌入文件，请换一种',
    () => 'is a font whose licence forbids embedding; use another',
  ),
  fontWholeOnly: expecting(
    () => '这种字体的授权不许只嵌入用到的字，请换一种',
    () => 'is a font whose licence forbids embedding of a part; use another',
  ),
  fontWithoutChinese: expecting(
    () => '这种字体里没有汉字，请换一种中文字体',
    () => 'is a font without Chinese characters; use a Chinese one',
  ),
  noBackground: expecting(
    () => '要一张完好的 PNG、JPG 图片，或一份打得开、没有加密码的 PDF（用第 1 页）；Word 做的封面请先另存为 PDF',
    () =>
      'must be a sound PNG or JPEG, or a PDF that opens without a password (its first page is used); save a Word cover as PDF first',
  ),
  fontsOutside: expecting(
    () => '这份 PDF 没有把字体带在里面，换一台电脑字会变样；请另存为 PDF 时选“嵌入字体”，或另存为 300 dpi 的 PNG',
    () =>
      'is a PDF without its fonts, which would look otherwise on another machine; save it with fonts embedded, or as PNG at 300 dpi',
  ),
  tooWide: expecting(
    (fault) => `各栏加起来是 ${fault.expected[1] ?? ''} 毫米，纸上只有 ${first(fault)} 毫米`,
    (fault) => `add up to ${fault.expected[1] ?? ''} mm, but the sheet has ${first(fault)} mm`,
  ),
  outOfRoom: expecting(
    ({ expected }) => `这样排不下或印不出，应在 ${expected.join(' 到 ')} 之间`,
    ({ expected }) => `cannot be set or printed so; it must be from ${expected.join(' to ')}`,
  ),
  thinnestFirst: expecting(
    () => '应从薄到厚、没有重复',
    () => 'must be thinnest first, each once',
  ),
  boxTooThin: expecting(
    (fault) => `应比 slack（${first(fault)} 毫米）厚，否则什么也装不下`,
    (fault) => `must be thicker than slack (${first(fault)} mm), or it holds nothing`,
  ),
  moreThanNothing: expecting(
    () => '应大于 0',
    () => 'must be more than 0',
  ),
  coverLacks: stating(
    (fault) => `${placeWords(fault, 'zh')} 里没有 ${fault.expected.join('、')}，几卷、几盒的封面会分不清`,
    (fault) =>
      `${placeWords(fault, 'en')} lack ${fault.expected.join(', ')}: covers of volumes and boxes would look alike`,
  ),
  coverField: stating(
    (fault) => `${placeWords(fault, 'zh')} 没有“{${fault.found ?? '…'}}”这一栏；有的是 ${fault.expected.join('、')}`,
    (fault) => `${placeWords(fault, 'en')} names “{${fault.found ?? '…'}}”; there are ${fault.expected.join(', ')}`,
  ),
  offPaper: expecting(
    (fault) => `超出了纸（${first(fault)} 毫米）`,
    (fault) => `lies beyond the paper (${first(fault)} mm)`,
  ),
  noFile: {
    zh: () => '没有这个文件，或者打不开',
    en: () => 'There is no such file, or it cannot be opened',
  },
  empty: {
    zh: () => '文件里只有注释，还没有内容',
    en: () => 'The file holds only comments',
  },
  repeated: expecting(
    () => '与前面的重复',
    () => 'repeats an earlier one',
  ),
};

/** Everything that can be wrong with a value, in words, by keyword. */
export const schemaMessages: Readonly<Record<string, Wordings>> = { ...schemaWords, ...ownWords };

/** One line on a fault. @throws if its keyword has no words, which a test rules out */
export function schemaMessage(fault: SchemaFault, language: Language): string {
  const words = schemaMessages[fault.keyword];
  if (words === undefined) throw new Error(`no words for the keyword ${fault.keyword}`);
  return words[language](fault);
}
