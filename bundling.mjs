/** Loaded from node_modules at run time: they read data files of their own or are too large to be worth bundling. */
const external = ['pdfkit', 'fontkit', 'yauzl', 'sharp', 'libheif-js'];

/** How the program is bundled, and what measures pieces of it alike. */
export const bundling = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  external: external.flatMap((name) => [name, `${name}/*`]),
  // Bundled CommonJS packages still call require() for Node's own modules.
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
