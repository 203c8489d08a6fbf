// Bundles the command line into dist/: one entry, every heavy part a chunk of its own that is loaded when it is needed.
// Whole font files are copied beside it, so that the packed tarball carries three faces and not their whole families.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { bundling } from './bundling.mjs';
import manifest from './package.json' with { type: 'json' };

for (const name of existsSync('dist') ? readdirSync('dist') : []) {
  if (name !== 'fonts') rmSync(`dist/${name}`, { recursive: true });
}

/** Version and digest of everything the program is made of: what another build left behind is not trusted. */
function buildId() {
  const hash = createHash('sha256');
  const files = ['src', 'templates', 'schemas'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/')),
  );
  for (const file of ['package-lock.json', ...files.sort()]) hash.update(`${file}\0`).update(readFileSync(file));
  return `${manifest.version}+${hash.digest('hex').slice(0, 16)}`;
}

await build({
  ...bundling,
  entryPoints: { cli: 'src/cli.ts' },
  outdir: 'dist',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  define: { DOSSIER_VERSION: JSON.stringify(manifest.version), DOSSIER_BUILD: JSON.stringify(buildId()) },
});

mkdirSync('dist/fonts', { recursive: true });
const fonts = {
  'NotoSerifSC-Regular.ttf': '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC-Bold.ttf': '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSansSC-Regular.ttf': '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'OFL.txt': '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
};
for (const [name, from] of Object.entries(fonts)) {
  if (!existsSync(`dist/fonts/${name}`)) copyFileSync(`node_modules/${from}`, `dist/fonts/${name}`);
}
