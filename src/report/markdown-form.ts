/** A table; columns from `numbersFrom` on are set to the right. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[], numbersFrom: number): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;
  return [
    line(heads),
    `|${heads.map((_, index) => (index < numbersFrom ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows.map(line),
  ];
}

/** A text that shows as itself, on one line. */
export function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll(/\s+/gu, ' ');
}

/** A path or other fixed text in code type. */
export function code(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ');
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}
