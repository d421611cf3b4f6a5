import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cartridgeManifest, webLink } from '../../../src/course/common-cartridge.ts';
import { scormManifest } from '../../../src/course/scorm-manifest.ts';
import { cartridge } from './cartridge.ts';
import { faultsIn } from './valid.ts';

const manifest = cartridgeManifest(cartridge);
const scorm = scormManifest({ identifier: 'annals-1', title: 'Bicycles & <wheels>' });
const link = webLink({ version: '1.3', title: 'Wheels & more', address: 'https://example.org/?a=1&b=2' });

describe('the manifest of a Common Cartridge 1.3', () => {
  it('is as the standard has it', async () => {
    expect(await faultsIn(manifest, 'common-cartridge')).toEqual([]);
  });

  it('is so without what may be missing', async () => {
    const { version, identifier, title, lang, modules } = cartridge;
    expect(await faultsIn(cartridgeManifest({ version, identifier, title, lang, modules: modules.slice(1), media: [] }), 'common-cartridge')).toEqual([]);
  });

  it('leads from items to their resources, from pages to what they show, and tells what is for teachers', () => {
    const short = manifest.replace(/^[\s\S]*<organizations>/, '');
    expect(short).toBe(
      '<organization identifier="contents" structure="rooted-hierarchy"><item identifier="root">' +
        '<item identifier="module-1"><title>Bicycles</title><item identifier="item-1" identifierref="resource-1"><title>Timeline</title></item><item identifier="item-2" identifierref="resource-2"><title>Story</title></item></item>' +
        '<item identifier="module-2"><title>For teachers</title><item identifier="item-3" identifierref="resource-3"><title>Answers</title></item></item>' +
        '</item></organization></organizations><resources>' +
        '<resource identifier="resource-1" type="imswl_xmlv1p3"><file href="timeline.xml"/></resource>' +
        '<resource identifier="resource-2" type="webcontent" href="story.html"><file href="story.html"/><dependency identifierref="media-1"/><dependency identifierref="media-2"/></resource>' +
        '<resource identifier="resource-3" type="webcontent" href="answers.html"><metadata><lom:lom><lom:educational><lom:intendedEndUserRole><lom:source>IMSGLC_CC_Rolesv1p3</lom:source><lom:value>Instructor</lom:value></lom:intendedEndUserRole></lom:educational></lom:lom></metadata><file href="answers.html"/></resource>' +
        '<resource identifier="media-1" type="webcontent" href="media/1.png"><file href="media/1.png"/></resource>' +
        '<resource identifier="media-2" type="webcontent" href="media/2.svg"><file href="media/2.svg"/></resource>' +
        '</resources></manifest>\n',
    );
  });

  it('names its publisher as a card, with what means something there escaped', () => {
    expect(manifest).toContain('<lomimscc:entity>BEGIN:VCARD\nVERSION:3.0\nFN:Museum of Wheels\\, Ghent\\; archive\n');
  });

  it.each([
    ['an order of its own', manifest.replace(/(<organizations>.*<\/organizations>)(<resources>.*<\/resources>)/s, '$2$1')],
    ['another version', manifest.replace('1.3.0', '1.4.0')],
    ['an identifier twice', manifest.replace('identifier="item-2"', 'identifier="item-1"')],
    ['a reference to nothing', manifest.replace('identifierref="resource-3"', 'identifierref="resource-9"')],
    ['a folder that is a page as well', manifest.replace('<item identifier="module-1">', '<item identifier="module-1" identifierref="resource-1">')],
    ['a root with a title', manifest.replace('<item identifier="root">', '<item identifier="root"><title>Root</title>')],
    ['a page without an address', manifest.replace(' href="story.html"', '')],
    ['a resource of another kind', manifest.replace('imswl_xmlv1p3', 'imswl_xmlv1p1')],
  ])('is held to that: the grammar refuses %s', async (_what, wrong) => {
    expect(wrong).not.toBe(manifest);
    expect(await faultsIn(wrong, 'common-cartridge')).not.toEqual([]);
  });
});

describe('the link of a Common Cartridge 1.3', () => {
  it('is as the standard has it, and opens in a window of its own', async () => {
    expect(await faultsIn(link, 'web-link')).toEqual([]);
    expect(link).toContain('<title>Wheels &amp; more</title><url href="https://example.org/?a=1&amp;b=2" target="_blank"/>');
    expect(await faultsIn(link.replace('https:', 'javascript:'), 'web-link')).not.toEqual([]);
  });
});

describe('a Common Cartridge 1.1', () => {
  const older = cartridgeManifest({ ...cartridge, version: '1.1' });

  it('is as that standard has it, and names nothing of the other', async () => {
    expect(await faultsIn(older, 'common-cartridge', '1.1')).toEqual([]);
    const ownLink = webLink({ version: '1.1', title: 'Wheels', address: 'https://example.org/' });
    expect(await faultsIn(ownLink, 'web-link', '1.1')).toEqual([]);
    expect(older + ownLink).not.toMatch(/v1p3|1\.3\.0/);
    expect(await faultsIn(older, 'common-cartridge')).not.toEqual([]);
  });

  it('says so where Moodle looks for it: in the first 500 bytes', () => {
    expect(older.slice(0, 500)).toContain(' xmlns="http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"');
  });
});

describe('the manifest of SCORM 1.2', () => {
  it('is as the standard has it', async () => {
    expect(await faultsIn(scorm, 'scorm')).toEqual([]);
  });

  it('names one lesson, which is one page', () => {
    expect(scorm).toContain('<item identifier="lesson" identifierref="timeline" isvisible="true"><title>Bicycles &amp; &lt;wheels&gt;</title></item>');
    expect(scorm).toContain('<resource identifier="timeline" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource>');
  });

  it.each([
    ['another kind of object', scorm.replace('"sco"', '"lesson"')],
    ['another version', scorm.replace('<schemaversion>1.2<', '<schemaversion>2004<')],
    ['a reference to nothing', scorm.replace('identifierref="timeline"', 'identifierref="other"')],
    ['a default that is not there', scorm.replace('default="lessons"', 'default="other"')],
    ['an identifier that is no name', scorm.replace('identifier="annals-1"', 'identifier="1 annals"')],
    ['no file', scorm.replace('<file href="index.html"/>', '')],
  ])('is held to that: the grammar refuses %s', async (_what, wrong) => {
    expect(wrong).not.toBe(scorm);
    expect(await faultsIn(wrong, 'scorm')).not.toEqual([]);
  });
});

describe('any words', () => {
  it('make manifests and links that can be read, with these words in them', async () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => /[\p{L}\p{N}]/u.test(text));
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        const of = { ...cartridge, title, description: title, publisher: title };
        expect(await faultsIn(cartridgeManifest(of), 'common-cartridge')).toEqual([]);
        expect(await faultsIn(scormManifest({ identifier: 'a', title }), 'scorm')).toEqual([]);
        expect(await faultsIn(webLink({ version: '1.3', title, address: 'https://example.org/' }), 'web-link')).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
