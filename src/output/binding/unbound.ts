import { basename } from 'node:path/posix';
import type { Attachment } from '../../model/evidence.ts';
import type { Page, PhotoPage, TitledPage } from '../../model/page.ts';
import { bindingWords } from '../../text/binding-words.ts';
import type { BindingProblem } from '../../model/rendition.ts';

/** A file whose pages cannot be bound although the plan has them. */
export interface UnboundFile {
  readonly attachment: Attachment;
  readonly problem: BindingProblem;
}

/** The files a page shows. */
export function attachmentsOf(page: Page): readonly Attachment[] {
  if (page.kind === 'evidence' || page.kind === 'picture') return [page.attachment];
  if (page.kind !== 'photo') return [];
  return page.plates.flatMap(({ photo: { attachment } }) => (attachment === null ? [] : [attachment]));
}

/** The page as it can be made without a file: a titled page in its place, or a plate left blank. */
export function withoutFile(page: Page, file: UnboundFile): Page {
  if (!attachmentsOf(page).some(({ path }) => path === file.attachment.path)) return page;
  if (page.kind === 'photo') return withoutPhoto(page, file.attachment.path);
  return page.kind === 'evidence' || page.kind === 'picture' ? titled(page, file) : page;
}

function titled(
  page: Extract<Page, { kind: 'evidence' | 'picture' }>,
  { attachment, problem }: UnboundFile,
): TitledPage {
  const { path, size, sha256, media } = attachment;
  const name = basename(path);
  return {
    kind: 'titled',
    pageNumber: page.pageNumber,
    title: name,
    fileName: name,
    typeName: media.type.toUpperCase(),
    size,
    sha256,
    packagePath: `data/archive/${path}`,
    problem: bindingWords[problem].zh,
    target: page.target,
  };
}

function withoutPhoto(page: PhotoPage, path: string): PhotoPage {
  const plates = page.plates.map((plate) =>
    plate.photo.attachment?.path === path ? { ...plate, photo: { ...plate.photo, attachment: null } } : plate,
  );
  return { ...page, plates };
}
