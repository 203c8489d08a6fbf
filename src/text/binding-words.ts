import type { Wording } from '../model/finding.ts';
import type { BindingProblem } from '../model/rendition.ts';

/** Why a file could not be bound, as the page that stands for it and the finding say it. */
export const bindingWords: Readonly<Record<BindingProblem, Wording>> = {
  missing: { zh: '文件不在', en: 'it is not there' },
  empty: { zh: '文件是空的', en: 'it is empty' },
  damaged: { zh: '文件内部损坏，页面取不出来', en: 'it is damaged inside; its pages cannot be taken out' },
  locked: { zh: '文件有打开密码', en: 'it opens only with a password' },
  xfaOnly: { zh: '是只有 Adobe 软件能填写显示的表单', en: 'it is a form that only Adobe’s programs show' },
  noPages: { zh: '文件里没有页面', en: 'it has no pages' },
  unusable: { zh: '文件不能用', en: 'it cannot be used' },
  notPicture: { zh: '不是图片文件，不能当照片印', en: 'it is no picture and cannot be printed as a photo' },
  unusualCoding: {
    zh: '图片编码特殊，印不出来，请用看图软件另存为普通 JPG',
    en: 'it is coded in an unusual way; save it as a plain JPEG with a picture program',
  },
  changed: { zh: '出卷过程中文件被改动', en: 'it was changed while the dossier was being built' },
  pagesMissing: { zh: '页数比检查时少', en: 'it has fewer pages than when it was inspected' },
  formBlank: {
    zh: '表单里填写的内容没有存成可打印的样子，印出来会是空白',
    en: 'values filled into its form are not stored in printable form and would print blank',
  },
  unreadable: { zh: '文件读不了', en: 'it cannot be read' },
  noConverter: {
    zh: '这台电脑没有 LibreOffice，Word、WPS 一类的文件变不成页',
    en: 'there is no LibreOffice on this machine to make pages of it',
  },
  notConverted: { zh: 'LibreOffice 打不开它，变不成页', en: 'LibreOffice cannot open it to make pages of it' },
};
