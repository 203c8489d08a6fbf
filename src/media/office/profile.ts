/** Settings of the private profile: node of the program's registry, name, value. */
const SETTINGS: readonly (readonly [path: string, name: string, value: string])[] = [
  // What a document leads to on the network or on the disk is not fetched, and nothing in it runs.
  ['org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'],
];

/** File of the profile, below its folder, that the settings belong in. */
export const profileFile: readonly string[] = ['profile', 'user', 'registrymodifications.xcu'];

/** Text of that file. */
export function profileSettings(): string {
  const items = SETTINGS.map(
    ([path, name, value]) =>
      `<item oor:path="/${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    ...items,
    '</oor:items>\n',
  ].join('\n');
}
