/** Names that cameras, telephones, scanners and office programs give. */
const GIVEN =
  /^(?:IMG|DSC[NF]?|PXL|VID|MVIMG|P|Screenshot|mmexport|wx_camera|微信图片|微信截图|QQ图片|QQ截图|屏幕截图|扫描件?|扫描全能王|新建.*文档|文档|未命名|无标题|untitled|scan|image)[\s_\-（(]*[\d_\-.\s（）()]*$/i;
const EXTENSION = /\.(?:docx?|xlsx?|pptx?|pdf|jpe?g|png|heic|wps|et|txt|tiff?)$/i;
/** What is put behind a name when a file is copied or changed once more. */
const COPY = /(?:[（(]\d+[)）]|副本|最终版?\d*|定稿\d*|修改稿?\d*|v\d+)$/i;

/**
 * True for a text that is a file's name rather than words for people: given by a machine, with an extension, or with a copy's mark.
 * @param names the names of the piece's files without extension; a good title may well be one of them
 */
export function isFileName(text: string, names: readonly string[]): boolean {
  const trimmed = text.trim();
  if (EXTENSION.test(trimmed) || GIVEN.test(trimmed)) return true;
  return COPY.test(trimmed) && names.includes(trimmed);
}
