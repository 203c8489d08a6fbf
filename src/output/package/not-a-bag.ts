/** Why something is no BagIt bag that could be judged. */
export type NotABagReason =
  | 'missing'
  | 'unreadable'
  /** No zip, or one cut off or damaged in its directory. */
  | 'notAZip'
  /** No bagit.txt, or one that declares nothing. */
  | 'noDeclaration'
  | 'noManifest';

/** What was handed in is no bag; there is no verdict. */
export class NotABag extends Error {
  readonly reason: NotABagReason;
  readonly path: string;

  constructor(reason: NotABagReason, path: string, options?: ErrorOptions) {
    super(`${reason}: ${path}`, options);
    this.reason = reason;
    this.path = path;
  }
}
