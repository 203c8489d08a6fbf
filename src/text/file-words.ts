import type { PdfDamage } from '../model/evidence.ts';
import type { Wording } from '../model/finding.ts';

/** Why a file cannot be read or used, by the problem's name. */
export const readProblemWords: Readonly<Record<string, Wording>> = {
  missing: { zh: '所指的文件已不在', en: 'what it leads to is gone' },
  folder: { zh: '是文件夹', en: 'it is a folder' },
  outside: { zh: '指向专卷文件夹外面', en: 'it leads outside the archive' },
  denied: { zh: '没有查看权限，或正被别的程序占用', en: 'permission denied, or another program holds it' },
  unreadable: {
    zh: '读不出来，可能在云盘上尚未下载，或不是普通文件',
    en: 'it cannot be read; it may still be in the cloud',
  },
  damaged: { zh: '文件已损坏', en: 'it is damaged' },
  noPages: { zh: '里面一页也没有', en: 'it has no pages' },
};

/** What of a PDF is damaged although its pages can be read. */
export const pdfDamageWords: Readonly<Record<PdfDamage, Wording>> = {
  references: { zh: '内部索引有误', en: 'its table of references is wrong' },
  objects: { zh: '内部缺少个别内容', en: 'some of its objects are lacking' },
  pageTree: { zh: '页面编排自相矛盾', en: 'its page tree contradicts itself' },
  streams: { zh: '个别数据校验不符', en: 'a check sum is wrong' },
  cutOff: { zh: '文件末尾不全', en: 'its end is cut off' },
};

/** What a file is by its bytes. */
export const mediaTypeWords: Readonly<Record<string, Wording>> = {
  pdf: { zh: ' PDF', en: 'PDF' },
  jpeg: { zh: ' JPEG 图片', en: 'a JPEG picture' },
  png: { zh: ' PNG 图片', en: 'a PNG picture' },
  gif: { zh: ' GIF 图片', en: 'a GIF picture' },
  webp: { zh: ' WebP 图片', en: 'a WebP picture' },
  bmp: { zh: ' BMP 图片', en: 'a BMP picture' },
  tiff: { zh: ' TIFF 图片', en: 'a TIFF picture' },
  heic: { zh: ' HEIC 图片', en: 'a HEIC picture' },
  avif: { zh: ' AVIF 图片', en: 'an AVIF picture' },
  docx: { zh: ' Word 文档（docx）', en: 'a Word document (docx)' },
  xlsx: { zh: ' Excel 表格（xlsx）', en: 'an Excel sheet (xlsx)' },
  pptx: { zh: ' PowerPoint 演示（pptx）', en: 'a PowerPoint presentation (pptx)' },
  ole: { zh: '旧版 Office 或 WPS 文档，或加密的文档', en: 'an old Office or WPS document, or a locked one' },
  doc: { zh: ' Word 文档（doc）', en: 'a Word document (doc)' },
  xls: { zh: ' Excel 表格（xls）', en: 'an Excel sheet (xls)' },
  ppt: { zh: ' PowerPoint 演示（ppt）', en: 'a PowerPoint presentation (ppt)' },
  odt: { zh: ' OpenDocument 文字（odt）', en: 'an OpenDocument text (odt)' },
  ods: { zh: ' OpenDocument 表格（ods）', en: 'an OpenDocument sheet (ods)' },
  odp: { zh: ' OpenDocument 演示（odp）', en: 'an OpenDocument presentation (odp)' },
  odg: { zh: ' OpenDocument 绘图（odg）', en: 'an OpenDocument drawing (odg)' },
  fodt: { zh: ' XML 格式的文字文档（fodt）', en: 'a text in OpenDocument XML (fodt)' },
  fods: { zh: ' XML 格式的表格（fods）', en: 'a sheet in OpenDocument XML (fods)' },
  fodp: { zh: ' XML 格式的演示（fodp）', en: 'a presentation in OpenDocument XML (fodp)' },
  uot: { zh: '标文通文字（uot）', en: 'a UOF text (uot)' },
  uos: { zh: '标文通表格（uos）', en: 'a UOF sheet (uos)' },
  uop: { zh: '标文通演示（uop）', en: 'a UOF presentation (uop)' },
  xml: { zh: ' XML 格式的 Word 或 Excel 文档', en: 'a Word or Excel document in XML' },
  odf: { zh: ' OpenDocument 文档', en: 'an OpenDocument file' },
  rtf: { zh: ' RTF 文档', en: 'an RTF document' },
  ofd: { zh: ' OFD 文档', en: 'an OFD document' },
  zip: { zh: '压缩包', en: 'a zip file' },
  html: { zh: '网页', en: 'a web page' },
  officeXml: { zh: ' XML 格式的 Office 文档', en: 'an office document in XML' },
  text: { zh: '纯文字', en: 'plain text' },
  media: { zh: '音频或视频', en: 'sound or film' },
  unknown: { zh: '认不出的格式', en: 'of no known format' },
};
