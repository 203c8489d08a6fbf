import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from '../../src/model/evidence.ts';
import type { Page } from '../../src/model/page.ts';
import { attachment, photo, plan, record, volumeOf } from './sample.ts';

function group(year: number, more: Partial<EvidenceRecord> = {}): EvidenceRecord {
  return record({
    item: 'photo-album',
    part: year === 2023 ? '第一年图片' : '第二年图片',
    year,
    files: [],
    photos: [photo(`${year}.jpg`)],
    summary: '全社区植树',
    ...more,
  });
}

function albumPages(records: readonly EvidenceRecord[]): readonly Page[] {
  return volumeOf(plan(records), null, null).document.pages;
}

describe('the album', () => {
  it('goes by year and group, its caption strips behind the file note', () => {
    expect(albumPages([group(2024), group(2023)]).map(({ kind }) => kind)).toEqual([
      'cover',
      'photoContents',
      'divider',
      'photoGroup',
      'photo',
      'divider',
      'photoGroup',
      'photo',
      'fileNote',
      'captionStrips',
    ]);
  });

  it('marks a year without pictures', () => {
    const dividers = albumPages([group(2023)]).filter((page) => page.kind === 'divider');
    expect(dividers).toMatchObject([
      { title: '2023年度', mark: null, parts: [{ state: '已附1组1张', pages: '1' }] },
      { title: '2024年度', mark: '缺项', parts: [{ state: '缺件', pages: '' }] },
    ]);
  });

  it('leads from a photograph to the item it supports', () => {
    const shows = { year: null, item: 'roster' };
    const pages = albumPages([group(2024, { photos: [photo('一.jpg', { shows }), photo('二.jpg')] })]);
    const contents = pages.find((page) => page.kind === 'photoContents');
    expect(contents).toMatchObject({
      rows: [
        { number: 'ZP·2024-0001', time: '20240312', page: '1', seeAlso: '2024年度 1-2 roster' },
        { number: 'ZP·2024-0002', page: '2', seeAlso: '' },
      ],
    });
  });

  it('keeps the place of a photograph that is not there or cannot be printed, and says so', () => {
    const lacking = { written: '缺.jpg', rule: 'attachment-missing', place: { path: '组.yaml', line: 3, column: 1 } };
    const records = [
      group(2024, {
        path: '影集/组.yaml',
        photos: [
          photo('缺.jpg', { attachment: null, unusable: lacking }),
          photo('一.heic', { attachment: attachment('一.heic', { type: 'heic', pages: null }) }),
        ],
        unusableFiles: [lacking],
      }),
    ];
    const plates = albumPages(records).flatMap((page) => (page.kind === 'photo' ? page.plates : []));
    expect(plates.map(({ number, photo: { attachment: file } }) => [number, file])).toEqual([
      ['ZP·2024-0001', null],
      ['ZP·2024-0002', null],
    ]);
    expect(plan(records).findings.map(({ rule, place, data }) => [rule, data['path'], data['problem'], place])).toEqual(
      [
        ['attachment-not-bound', '影集/缺.jpg', 'missing', lacking.place],
        ['attachment-not-bound', '一.heic', 'notPicture', attachment('一.heic').place],
      ],
    );
  });

  it('binds what is no photograph behind the photographs of its group', () => {
    const scan = attachment('说明.pdf', { pages: 2 });
    const volume = volumeOf(plan([group(2024, { files: [scan] })]), null, null);
    expect(volume.pageCount).toBe(3);
    expect(
      volume.sections[0]?.items[0]?.files.map(({ attachment: { path }, firstPage, lastPage }) => [
        path,
        firstPage,
        lastPage,
      ]),
    ).toEqual([
      ['2024.jpg', 1, 1],
      ['说明.pdf', 2, 3],
    ]);
  });

  it('is coded as photographs over its years', () => {
    expect(volumeOf(plan([group(2023)]), null, null)).toMatchObject({
      referenceCode: 'ZP·2023·2024·D10·CJ-005',
      label: '影集',
      listNumber: 5,
      itemCount: 1,
      pageCount: 1,
    });
  });

  it('is not printed when years or volumes are chosen', () => {
    const chosen = plan([group(2023)], { selection: { years: [2023], volumes: null } });
    expect(chosen.volumes.map(({ year, number }) => [year, number])).toEqual([
      [2023, 1],
      [2023, 2],
    ]);
  });
});
