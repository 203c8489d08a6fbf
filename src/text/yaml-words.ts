import type { Wording } from '../model/finding.ts';

/** What a fault of YAML means to somebody who never heard of YAML, by code; the defect first, then the way out. */
export const yamlWords: Readonly<Record<string, Wording>> = {
  FULL_WIDTH_COLON: {
    zh: '冒号是全角的“：”，请改成半角的“:”，后面空一格',
    en: 'the colon is full-width (：); write “: ”, a colon and a space',
  },
  COLON_SPACE: {
    zh: '冒号后面少了一个空格，请写成“: ”',
    en: 'there is no space after the colon; write “: ”',
  },
  FULL_WIDTH_COMMA: {
    zh: '逗号是全角的“，”，花括号里请改成半角的“,”，后面空一格',
    en: 'the comma is full-width (，); inside braces write “, ”, a comma and a space',
  },
  WIDE_SPACE: {
    zh: '这里的空格是全角空格（或网页里的不间断空格），请改成普通空格',
    en: 'this space is a full-width or no-break space; use plain spaces',
  },
  UNCLOSED_QUOTE: {
    zh: '引号只有前一半，请补上后一半（前后都用半角引号）',
    en: 'the quotation mark is never closed; add the closing one',
  },
  UNCLOSED_BRACKET: {
    zh: '括号只有前一半，请补上后一半“]”或“}”（半角）',
    en: 'the bracket is never closed; add ] or }',
  },
  NOT_TEXT: {
    zh: '这不是文字，读不出来：可能是别的文件改成了 .yaml，或保存时损坏',
    en: 'this is no text: another file renamed to .yaml, or damaged when it was saved',
  },
  ALIAS: {
    zh: '这里用了 & 或 * 的引用写法，记录里不用；以 & 或 * 开头的文字请加引号',
    en: 'anchors and aliases (& and *) are not used here; quote text that begins with & or *',
  },
  TAG: {
    zh: '这里用了 ! 的类型写法，记录里不用；以 ! 开头的文字请加引号',
    en: 'tags (!) are not used here; quote text that begins with !',
  },
  VERSION: { zh: '只读 YAML 1.2，请删去 %YAML 这一行', en: 'only YAML 1.2 is read; delete the %YAML line' },
  KEY_NOT_TEXT: {
    zh: '冒号前面应当是栏目名称，这里是空的或不是文字',
    en: 'what stands before the colon must be a key; here it is empty or no text',
  },
  TOO_LARGE: { zh: '文件太大（超过 4 MB），不像是填写的记录', en: 'the file is too large (over 4 MB) to be a record' },
  ALIAS_PROPS: {
    zh: '以 * 开头的文字请加引号',
    en: 'an alias may bear nothing else; quote text that begins with *',
  },
  BAD_ALIAS: { zh: '以 * 或 & 开头的文字请加引号', en: 'a bad alias; quote text that begins with * or &' },
  BAD_DIRECTIVE: {
    zh: '以 % 开头的行有特别含义，请删去这一行或给文字加引号',
    en: 'a bad directive; delete the line or quote text that begins with %',
  },
  BAD_DQ_ESCAPE: {
    zh: '双引号里的反斜杠“\\”有特别含义，路径请用“/”或改用单引号',
    en: 'a backslash inside double quotes means something else; write / in paths or use single quotes',
  },
  BAD_INDENT: {
    zh: '缩进不对：同一层的栏目要左边对齐；也可能是上面的方括号、花括号没有写完',
    en: 'bad indentation: keys of one level must line up; or a bracket above is not closed',
  },
  BAD_PROP_ORDER: {
    zh: '& 和 ! 的写法不对，以它们开头的文字请加引号',
    en: 'anchor and tag are out of order; quote text that begins with & or !',
  },
  BAD_SCALAR_START: {
    zh: '文字不能以 @、`、% 等符号开头，请给这段文字加引号',
    en: 'text cannot begin with @, ` or %; quote it',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '一行里有两个冒号，或缩进不对：文字里带“: ”的请给整段文字加引号',
    en: 'two colons on one line, or bad indentation: quote a value that holds “: ”',
  },
  BLOCK_IN_FLOW: {
    zh: '方括号、花括号里面不能再用“- ”或分行缩进的写法',
    en: 'inside brackets neither “- ” nor indented lines can be used',
  },
  DUPLICATE_KEY: { zh: '同一个栏目写了两次，请只留一个', en: 'the same key stands there twice; keep one' },
  IMPOSSIBLE: { zh: '这里的写法无法理解，请对照样例重写', en: 'this cannot be understood; write it as in the example' },
  KEY_OVER_1024_CHARS: {
    zh: '冒号前面的文字太长，不像栏目名称',
    en: 'what stands before the colon is too long for a key',
  },
  MISSING_CHAR: {
    zh: '这里少了一个符号：看看冒号、逗号、引号、括号是不是成对、写全了',
    en: 'a character is missing here: check colons, commas, quotes and brackets',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这一行不成“栏目: 内容”的样子：看看是不是少了冒号和空格，或用了全角冒号',
    en: 'this line is no “key: value”: is the colon missing, full-width, or without a space?',
  },
  MULTIPLE_ANCHORS: { zh: '一处只能有一个 & 写法，请删去', en: 'there are two anchors; delete them' },
  MULTIPLE_DOCS: {
    zh: '一个文件里用 --- 隔开写了几份记录，请每份记录各存一个文件',
    en: 'several records stand in one file, separated by ---; give each a file of its own',
  },
  MULTIPLE_TAGS: { zh: '一处只能有一个 ! 写法，请删去', en: 'there are two tags; delete them' },
  NON_STRING_KEY: { zh: '冒号前面应当是文字', en: 'what stands before the colon must be text' },
  RESOURCE_EXHAUSTION: { zh: '括号或缩进套得太深，无法读取', en: 'the nesting is too deep to be read' },
  TAB_AS_INDENT: { zh: '行首缩进用了制表符（Tab），请改成空格', en: 'the indentation is a tab; use spaces' },
  TAG_RESOLVE_FAILED: { zh: '以 ! 开头的文字请加引号', en: 'an unknown tag; quote text that begins with !' },
  UNEXPECTED_TOKEN: {
    zh: '这里多了一个不该有的符号：文字里有方括号、花括号、“- ”、“, ”的请加引号',
    en: 'a character that does not belong here; quote text that holds brackets, “- ” or “, ”',
  },
  BAD_COLLECTION_TYPE: {
    zh: '这里的写法不对，请对照样例改成列表或“栏目: 内容”',
    en: 'the wrong kind of collection; see the example',
  },
};
