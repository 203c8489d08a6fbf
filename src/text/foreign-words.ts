import type { Wording } from '../model/finding.ts';
import type { ForeignType } from '../model/evidence.ts';

interface ForeignWords {
  /** What the file is. */
  readonly name: Wording;
  /** What to do so that it gets on paper. */
  readonly mend: Wording;
}

const unpack: Wording = {
  zh: '把压缩包解开，里面要归档的文件逐个放到记录所在的文件夹，写进 files，再从 files 里去掉压缩包。',
  en: 'Unpack it, put the files that belong here beside the record and name them in files; take the package out of files.',
};

/** What a file of a format that no page can be made of is called, and what to do with it. */
export const foreignWords: Readonly<Record<ForeignType, ForeignWords>> = {
  ofd: {
    name: { zh: 'OFD 版式文件', en: 'an OFD document' },
    mend: {
      zh: '用 WPS 或 OFD 阅读器打开，“另存为”或“打印到 PDF”，把 PDF 放到同一文件夹，在 files 里写在 OFD 前面；OFD 原件留着不动。',
      en: 'Open it in WPS or an OFD reader, save or print it as PDF, put the PDF beside it and name it in files before the OFD; keep the OFD.',
    },
  },
  ofdSigned: {
    name: { zh: '带电子印章或签名的 OFD 版式文件', en: 'an OFD document with an electronic seal or signature' },
    mend: {
      zh: '用发文机关配发的 OFD 阅读器（能看到红章的）打开，“打印到 PDF”，核对印章印出来了，把 PDF 放到同一文件夹，在 files 里写在 OFD 前面；OFD 原件不要改、不要删，电子印章只在原件里有效。',
      en: 'Open it in an OFD reader that shows the seal, print it to PDF and see that the seal is there; put the PDF beside it and name it in files before the OFD. Neither change nor delete the OFD: the seal is valid only in it.',
    },
  },
  caj: {
    name: { zh: 'CAJ 文件（知网）', en: 'a CAJ document (CNKI)' },
    mend: {
      zh: '用 CAJViewer 打开，“文件→打印”选 Microsoft Print to PDF，或在知网重新下载 PDF 版；把 PDF 放到同一文件夹，写进 files。',
      en: 'Print it to PDF from CAJViewer, or download the PDF edition; put the PDF beside it and name it in files.',
    },
  },
  ceb: {
    name: { zh: 'CEB 文件（方正 Apabi）', en: 'a CEB document (Founder Apabi)' },
    mend: {
      zh: '用方正 Apabi Reader 打开，打印到 PDF（选 Microsoft Print to PDF），把 PDF 放到同一文件夹，写进 files；打不开的，请发文单位另发 PDF。',
      en: 'Print it to PDF from Apabi Reader, put the PDF beside it and name it in files; if it does not open, ask its sender for a PDF.',
    },
  },
  dwg: {
    name: { zh: 'CAD 图纸（DWG）', en: 'a CAD drawing (DWG)' },
    mend: {
      zh: '请制图的人用 CAD 软件“打印→DWG To PDF”按图幅输出 PDF，放到同一文件夹，写进 files。',
      en: 'Have it plotted to PDF in its CAD program at paper size, put the PDF beside it and name it in files.',
    },
  },
  zip: { name: { zh: '压缩包（ZIP）', en: 'a package (ZIP)' }, mend: unpack },
  rar: { name: { zh: '压缩包（RAR）', en: 'a package (RAR)' }, mend: unpack },
  sevenZip: { name: { zh: '压缩包（7z）', en: 'a package (7z)' }, mend: unpack },
  email: {
    name: { zh: '电子邮件', en: 'an e-mail' },
    mend: {
      zh: '用邮件程序打开，打印到 PDF，放到同一文件夹，写进 files；邮件的附件另存出来，也逐个写进 files。',
      en: 'Open it in a mail program and print it to PDF; save its attachments as files; name all of them in files.',
    },
  },
  webArchive: {
    name: { zh: '单个文件网页（MHT）', en: 'a web page saved as one file (MHT)' },
    mend: {
      zh: '用 WPS 或 Edge 浏览器打开，另存或打印为 PDF，放到同一文件夹，写进 files。',
      en: 'Open it in WPS or a browser, print it to PDF, put the PDF beside it and name it in files.',
    },
  },
  audio: {
    name: { zh: '录音', en: 'a sound recording' },
    mend: {
      zh: '录音印不到纸上，卷里放一张说明页，原件随报送包走；要在卷里看得到内容，另附一份文字记录写进 files。',
      en: 'Sound cannot be printed: a page stands for it and the recording goes into the package. Add a transcript to files to have its content on paper.',
    },
  },
  video: {
    name: { zh: '视频', en: 'a film' },
    mend: {
      zh: '视频印不到纸上，卷里放一张说明页，原件随报送包走；要在卷里看得到内容，截几张画面或附一份文字说明写进 files。',
      en: 'Film cannot be printed: a page stands for it and the film goes into the package. Add stills or a description to files to have its content on paper.',
    },
  },
  cellPictures: {
    name: {
      zh: '单元格里嵌着图片的旧版 WPS 表格，图片只有 WPS 显示得出来',
      en: 'an old WPS sheet with pictures in its cells, which only WPS shows',
    },
    mend: {
      zh: '用 WPS 打开，“文件→输出为 PDF”，核对图片都在，把 PDF 放到同一文件夹，在 files 里写在表格前面；或右键图片选“转为浮动图片”后保存。',
      en: 'Open it in WPS, export it as PDF, see that the pictures are there, put the PDF beside it and name it in files before the sheet; or make the pictures floating ones and save it.',
    },
  },
  picture: {
    name: {
      zh: '编码特殊或大得过分的图片（相机原始格式、PSD、SVG 等），印不出来',
      en: 'a picture too large or coded in an unusual way (camera raw, PSD, SVG …) that cannot be printed',
    },
    mend: {
      zh: '用看图或修图软件打开，另存为普通 JPG（质量选最高），放到同一文件夹，files 里写 JPG 的名字；原件可以留着。',
      en: 'Open it in a picture program, save it as a plain JPEG of the best quality beside it, and name that in files; the original may stay.',
    },
  },
  rightsManaged: {
    name: { zh: '限制了使用权限的文档（IRM）', en: 'a document whose use is restricted (IRM)' },
    mend: {
      zh: '请有权限的人打开，在“文件→信息→保护文档”里改为“无限制访问”，另存后替换；档案里不能有限制权限的文件。',
      en: 'Have someone with the right to do so lift the restriction (File, Info, Protect Document) and save it anew.',
    },
  },
  guarded: {
    name: {
      zh: '被单位加密软件（绿盾、亿赛通等）加密的文件',
      en: 'a file that an office’s document guard has encrypted',
    },
    mend: {
      zh: '这样的文件离开本单位电脑谁也打不开。请按单位规定申请解密，或在装有加密软件的电脑上打印成纸再扫描，用解密后的文件替换。',
      en: 'Nobody can open it elsewhere. Have it decrypted by the rules of the office, or print and scan it there, and replace it.',
    },
  },
  shortcut: {
    name: { zh: '快捷方式，不是文件本身', en: 'a shortcut, not the file itself' },
    mend: {
      zh: '右键快捷方式选“打开文件所在的位置”，把真正的文件复制到记录所在的文件夹，files 里写它的名字。',
      en: 'Follow the shortcut, copy the file it leads to beside the record, and name that in files.',
    },
  },
  webLink: {
    name: { zh: '网址链接，不是网页本身', en: 'a link to a web page, not the page itself' },
    mend: {
      zh: '在浏览器里打开，“打印→另存为 PDF”，把 PDF 放到同一文件夹，files 里写 PDF 的名字；网上的东西会变、会没有。',
      en: 'Open it in a browser, print it to PDF, put the PDF beside the record and name it in files; what is on the web may change or vanish.',
    },
  },
  placeholder: {
    name: { zh: '占位文件，内容还没有下载到本机', en: 'a placeholder whose content has not been downloaded' },
    mend: {
      zh: '在网盘（云文档）里把它下载到本机，或设为“始终保留在此设备上”；下载后能正常打开，再检查一次。传坏了的，重新传一份。',
      en: 'Download it from the cloud drive, or set it to be kept on this device; when it opens, check again. Copy it anew if it was broken on the way.',
    },
  },
  unknown: {
    name: { zh: '认不出的格式', en: 'a file of no known format' },
    mend: {
      zh: '双击看看能不能打开：能打开的，另存或打印为 PDF，放到同一文件夹，写进 files；打不开的，向提供的人重新要一份。',
      en: 'Try to open it: if it opens, print it to PDF and name that in files; if not, ask for it anew.',
    },
  },
};
