import type { SelfCheckProperty } from '../model/report.ts';
import type { Language } from './language.ts';

/** Words of the self-check of the electronic archive (DA/T 70-2018). It says 自查 n/m and passes no verdict. */
export interface SelfCheckWords {
  readonly title: string;
  /** Name of the sheet of a workbook. */
  readonly sheet: string;
  /** One line: tested of all, and how many of these have something to mend. */
  readonly line: (tested: number, all: number, faulty: number) => string;
  /** What the table does not claim. */
  readonly caution: string;
  readonly property: string;
  readonly point: string;
  readonly state: string;
  readonly properties: Readonly<Record<SelfCheckProperty, string>>;
  readonly clean: string;
  readonly faulty: (faults: number) => string;
  /** Why a point was not tested, or where it is. */
  readonly notTested: string;
  /** Before the rules that test each point. */
  readonly testedBy: string;
  readonly points: Readonly<Record<string, string>>;
  readonly untestedBecause: Readonly<Record<string, string>>;
}

const zh: SelfCheckWords = {
  sheet: '电子自查',
  title: '电子档案自查（参照 DA/T 70-2018 四性检测）',
  line: (tested, all, faulty) => `电子档案自查 ${tested}/${all}，其中 ${faulty} 项有要改的`,
  caution: '这是自查，不是检测结论；未测的项请按说明另行核对。',
  property: '性质',
  point: '检测项',
  state: '自查',
  properties: { authenticity: '真实性', integrity: '完整性', usability: '可用性', safety: '安全性' },
  clean: '已测，没有发现问题',
  faulty: (faults) => `已测，${faults} 处要改`,
  notTested: '未测',
  testedBy: '用来检测的规则（dossier explain <规则> 看详情）：',
  points: {
    fixity: '固化信息有效性',
    signatures: '电子签名有效性',
    values: '元数据的类型、格式和值',
    characters: '编码和特殊字符',
    duplicates: '文号、题名、文件重复性',
    properties: '文件类型与文件名一致',
    links: '记录与文件互相对应',
    package: '信息包结构和一致性',
    scope: '归档范围（清单各项）',
    required: '必填著录项目',
    process: '过程信息（安排、记录、总结）',
    content: '内容数据完整',
    counts: '人数等数字相符',
    totals: '总件数、总字节数相符',
    codes: '档号规范、连续',
    readable: '文件可读',
    format: '文件格式',
    longTerm: '长期保存（字体、分辨率）',
    encryption: '没有加密和权限限制',
    extra: '没有多余文件',
    virus: '病毒',
    carrier: '载体外观和读写',
  },
  untestedBecause: {
    fixity: '出卷后用 dossier verify 核对报送包',
    signatures: '程序不验证签名人，请用签章软件核对',
    package: '出卷后用 dossier verify 核对报送包',
    totals: '出卷后用 dossier verify 核对报送包',
    codes: '档号在出卷时由程序编定，写完逐卷核对',
    virus: '请用杀毒软件',
    carrier: '刻盘、拷盘后由人核对',
  },
};

const en: SelfCheckWords = {
  sheet: 'Self-check',
  title: 'Self-check of the electronic archive (after DA/T 70-2018)',
  line: (tested, all, faulty) => `Electronic self-check ${tested}/${all}, ${faulty} of them with something to mend`,
  caution: 'This is a self-check, not a verdict; what is not tested is to be looked at otherwise.',
  property: 'Property',
  point: 'Point',
  state: 'Self-check',
  properties: { authenticity: 'authenticity', integrity: 'integrity', usability: 'usability', safety: 'safety' },
  clean: 'tested, nothing found',
  faulty: (faults) => `tested, ${faults} to mend`,
  notTested: 'not tested',
  testedBy: 'Rules that test each point (dossier explain <rule>):',
  points: {
    fixity: 'fixity information',
    signatures: 'electronic signatures',
    values: 'types, forms and values of metadata',
    characters: 'encoding and special characters',
    duplicates: 'repeated numbers, titles and files',
    properties: 'type of file agrees with its name',
    links: 'records and files answer each other',
    package: 'structure and consistency of the package',
    scope: 'scope of filing (items of the checklist)',
    required: 'required description',
    process: 'process (arrangement, record, summary)',
    content: 'content is whole',
    counts: 'numbers of people and the like agree',
    totals: 'numbers of pieces and of bytes agree',
    codes: 'reference codes are well formed and without gaps',
    readable: 'files can be read',
    format: 'format of files',
    longTerm: 'long-term keeping (fonts, resolution)',
    encryption: 'no encryption, no restriction',
    extra: 'no superfluous files',
    virus: 'viruses',
    carrier: 'the carrier',
  },
  untestedBecause: {
    fixity: 'verify the package with dossier verify after building',
    signatures: 'signers are not verified; use the seal program',
    package: 'verify the package with dossier verify after building',
    totals: 'verify the package with dossier verify after building',
    codes: 'the program gives them when it builds and proves every volume it wrote',
    virus: 'use an anti-virus program',
    carrier: 'to be looked at by a person after copying',
  },
};

export const selfCheckWords: Readonly<Record<Language, SelfCheckWords>> = { zh, en };
