/** What makes data smaller in the files that are written, and its version: another one may give other bytes of the same. */
export const deflater: string = `zlib ${process.versions.zlib}`;
