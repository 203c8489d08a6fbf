/** What is not filed yet; nothing in it is a record. */
export const INBOX = '收件箱';

/** Tells whoever opens the inbox of a new archive what it is for. */
export const inboxNote = {
  name: '说明.txt',
  text: '把照片、Word、Excel、扫描件拖进这个文件夹，怎么命名都可以，连文件夹一起拖也可以；然后运行 dossier import。\n先给您看每个文件归到哪里，您同意了才归档；这里的文件只复制，不改动。\n',
} as const;
