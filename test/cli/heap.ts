import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const media = (name: string): Buffer => readFileSync(join('fixtures/media', name));
/** The same file with other bytes behind its end, which its readers do not mind. */
const another = (name: string, number: number): Buffer => Buffer.concat([media(name), Buffer.from(`\n%${number}\n`)]);
const words = (text: string): Buffer => Buffer.from(text, 'utf8');
const roster = (count: number): Buffer =>
  words(`姓名,电话\n${Array.from({ length: count }, (_, at) => `样例${at + 1},1990000${1000 + at}\n`).join('')}`);

/** Sixty files as they lie on a desk before the inspection; people in them are invented. */
export function heap(): Readonly<Record<string, Buffer>> {
  const wechat = [5, 6, 7, 8].map((day): [string, Buffer] => [
    `学雷锋/微信图片_2024030${day}101522.jpg`,
    another('scene.jpg', day),
  ]);
  const loose = [1, 2, 3, 4].map((at): [string, Buffer] => [
    `mmexport171314581234${at}.jpg`,
    another('scene.jpg', 10 + at),
  ]);
  const taken = [1, 2, 3].map((at): [string, Buffer] => [`DCIM/IMG_000${at}.JPG`, another('scene-turned.jpg', at)]);
  const scans = [
    '2022学习制度',
    '2023民主决策制度',
    '2024低保工作制度',
    '2022门前三包责任书',
    '2023党风廉政建设责任书',
    '2024见义勇为事迹材料',
  ];
  const rosters = [
    '2024年志愿者花名册',
    '2023科普志愿者名单',
    '2022低保户花名册',
    '2023年市民学校第一期学员名单',
    '2024文体队伍名单',
  ];
  const minutes = [
    '2023年居民学法记录',
    '2022年公益活动记录',
    '2024年形势教育活动记录',
    '2023国家安全教育活动记录',
    '2022科普宣传总结',
  ];
  return {
    ...Object.fromEntries([...wechat, ...loose, ...taken]),
    ...Object.fromEntries(scans.map((name, at) => [`扫描/${name}.pdf`, another('scan.pdf', at)])),
    ...Object.fromEntries(rosters.map((name, at) => [`${name}.csv`, roster(at + 3)])),
    ...Object.fromEntries(
      minutes.map((name) => [
        `记录/${name}.txt`,
        words(`${name}\n地点：社区活动室\n幸福社区居民委员会\n2023年5月6日\n`),
      ]),
    ),
    '志愿者花名册(最终版2).xlsx': media('roster.xlsx'),
    '副本/志愿者花名册(最终版2) (1).xlsx': media('roster.xlsx'),
    '副本/2024年志愿者花名册 - 副本.csv': roster(3),
    '2022未成年人思想道德建设安排.docx': media('letter.docx'),
    '新建 DOC 文档.doc': media('letter.doc'),
    '2023年公民道德建设计划.odt': media('letter.odt'),
    '区文明办关于印发2024年文明城区创建工作要点的通知.pdf': another('letter.pdf', 1),
    '通知.pdf': another('letter.pdf', 2),
    '2023调解.rtf': media('letter.rtf'),
    'IMG_0931.HEIC': readFileSync('fixtures/pictures/photo.heic'),
    '合影.png': media('palette.png'),
    '2024上半年.bmp': media('picture.bmp'),
    '扫描仪.tif': media('picture.tif'),
    'a.jpg': media('picture.webp'),
    '2024幻灯片.pptx': media('slides.pptx'),
    '密码.pdf': media('locked.pdf'),
    '密码.xlsx': media('locked.xlsx'),
    '坏的.pdf': media('no-pages.pdf'),
    '空的.docx': Buffer.alloc(0),
    '空的.jpg': Buffer.alloc(0),
    '资料.zip': media('package.zip'),
    '公文.ofd': media('page.ofd'),
    '~$会议记录.docx': words('lock'),
    '会议记录.docx': Buffer.concat([media('letter.docx')]),
    '.~名单.xlsx': words('lock'),
    'Thumbs.db': words('thumbs'),
    '.DS_Store': words('store'),
    'desktop.ini': words('[x]'),
    '下载.crdownload': words('half'),
    '旧记录.yaml': words('year: 2024\n'),
    '身份证.jpg': another('photo.jpg', 2),
    '2021年普法简报.txt': words('2021年普法简报\n'),
    '说明书.txt': words('使用说明\n'),
  };
}

/** Lays files below a folder. */
export function lay(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Every folder and every file of an archive but the program's own, files as bytes in hex. */
export function picture(root: string): Readonly<Record<string, string>> {
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !/^\.dossier\/(?:cache|undo|\.gitignore)/.test(path),
  );
  return Object.fromEntries(
    found.map((path) => {
      const file = join(root, path);
      return [path, statSync(file).isDirectory() ? 'folder' : readFileSync(file).toString('hex')];
    }),
  );
}
