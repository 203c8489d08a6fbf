import { sha256 } from '../../source/digest.ts';
import { bagDeclaration, bagInfoText, manifestText } from './bag.ts';
import type { PackageZip, ZippedFile } from './package-zip.ts';
import { packed } from './packed.ts';
import type { PackageInput, PackedFile, PackedFiles } from './packed.ts';
import { pieces } from './payload-content.ts';
import type { PayloadFile } from './payload.ts';

const INFO = 'bag-info.txt';
const DECLARATION = 'bagit.txt';
const MANIFEST = 'manifest-sha256.txt';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** The files that tell what a package is and holds, in the order in which they stand behind the payload. */
export const TAG_FILES: readonly string[] = [INFO, DECLARATION, MANIFEST, TAG_MANIFEST];

/** Puts a file into a package in some way that tells what it was. @throws OutputRefusal */
export async function putIn(
  { path, read }: PayloadFile,
  put: (chunks: AsyncIterable<Uint8Array>) => Promise<ZippedFile>,
): Promise<PackedFile> {
  const { chunks, source } = await read();
  const { digest, bytes } = await put(chunks);
  return { path, digest, bytes, source: source ?? digest };
}

/** Puts in the tag files. */
export async function addTagFiles(zip: PackageZip, input: PackageInput, payload: readonly PackedFile[]): Promise<void> {
  const texts: readonly (readonly [string, string])[] = [
    [INFO, bagInfoText(infoOf(input, packed(payload)))],
    [DECLARATION, bagDeclaration],
    [MANIFEST, manifestText(payload)],
  ];
  const tags = texts.map(([path, text]) => ({ path, digest: sha256(Buffer.from(text)) }));
  for (const [path, text] of [...texts, [TAG_MANIFEST, manifestText(tags)] as const])
    await zip.add(path, pieces(Buffer.from(text)));
}

/** Says, too, what was taken out, so that nobody wonders why a photograph has other bytes than the community's own. */
function infoOf({ info }: PackageInput, { entries, bytes, positionsRemoved }: PackedFiles): PackageInput['info'] {
  return [
    ...info,
    ...(positionsRemoved === 0 ? [] : [['Photo-Positions-Removed', String(positionsRemoved)] as const]),
    ['Payload-Oxum', `${bytes}.${entries.length}`],
  ];
}
