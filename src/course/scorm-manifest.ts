import { element, escaped, xmlDocument } from './xml.ts';

/** The file that a course system launches. */
export const scormEntry = 'index.html';

/** Letters. */
const longestTitle = 200;

/**
 * The `imsmanifest.xml` of SCORM 1.2 for a package of one lesson, a single page.
 *
 * @param identifier The package's own in the world, an XML name.
 */
export function scormManifest({ identifier, title: given }: { identifier: string; title: string }): string {
  const title = [...given].slice(0, longestTitle).join('');
  return xmlDocument(
    element(
      'manifest',
      {
        identifier,
        version: '1.0',
        xmlns: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
        'xmlns:adlcp': 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd',
      },
      element('metadata', {}, element('schema', {}, 'ADL SCORM'), element('schemaversion', {}, '1.2')),
      element(
        'organizations',
        { default: 'lessons' },
        element(
          'organization',
          { identifier: 'lessons' },
          element('title', {}, escaped(title)),
          element('item', { identifier: 'lesson', identifierref: 'timeline', isvisible: 'true' }, element('title', {}, escaped(title))),
        ),
      ),
      element(
        'resources',
        {},
        element('resource', { identifier: 'timeline', type: 'webcontent', 'adlcp:scormtype': 'sco', href: scormEntry }, element('file', { href: scormEntry })),
      ),
    ),
  );
}
