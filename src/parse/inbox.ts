/** What is not filed yet; nothing in it is a record. */
export const INBOX = '收件箱';
