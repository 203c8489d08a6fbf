import { statusPageWords } from '../../text/status-page-words.ts';
import type { ReportSettings } from '../reporter.ts';
import type { Thumbnail } from './material.ts';
import { type Markup, markup } from './markup.ts';

/** The photographs of the album as a contact sheet, by year. */
export function photosMarkup(thumbnails: readonly Thumbnail[], { language }: ReportSettings): Markup {
  if (thumbnails.length === 0) return markup``;
  const words = statusPageWords[language];
  const years = [...new Set(thumbnails.map(({ year }) => year))].toSorted((a, b) => a - b);
  const sheets = years.map((year) => {
    const shown = thumbnails.filter((each) => each.year === year);
    return markup`<h3>${year}</h3><ul class="photos">${shown.map((each) => photo(each, words.noPicture))}</ul>`;
  });
  return markup`<section id="photos"><h2>${words.photos(thumbnails.length)}</h2>${sheets}</section>`;
}

function photo({ source, caption, path }: Thumbnail, noPicture: string): Markup {
  const picture =
    source === null
      ? markup`<span class="no-picture">${noPicture}</span>`
      : markup`<img src="${source}" alt="" loading="lazy">`;
  return markup`<li title="${path}">${picture}<span>${caption}</span></li>`;
}
