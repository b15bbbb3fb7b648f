import { DIVISIONS, NAMED_CONTAINERS, PARAGRAPHS, PROVISIONS } from './vocabulary.ts';
import type { XmlElement } from './xml-tree.ts';
import { childElements, childNamed, contentOf } from './xml-tree.ts';

/** What an element becomes: a node of a role, or lines of the node around it. */
export type Kind = 'division' | 'article' | 'text' | 'lines';

/** Where an element stands. */
export interface Surroundings {
  /** Inside an article or a text node, where sub-units are lines of it. */
  inProvision: boolean;
  /** Directly inside text quoted from another law. */
  quoted: boolean;
  inSchedule: boolean;
}

/** Decides by element name and surroundings; `undefined` for an element that is no unit of the hierarchy. */
export function kindOf(element: XmlElement, around: Surroundings): Kind | undefined {
  if (DIVISIONS.has(element.name)) return 'division';
  if (element.name === 'hcontainer') return kindOfContainer(element, around);
  if (PROVISIONS.has(element.name)) return kindOfProvision(element, around);
  if (PARAGRAPHS.has(element.name)) return kindOfParagraph(element, around);
  if (element.name === 'blockContainer' && childNamed(element, 'heading') && !around.inProvision) return 'text';
  return element.name === 'crossHeading' && !around.inProvision ? 'text' : undefined;
}

function kindOfProvision(element: XmlElement, around: Surroundings): Kind {
  if (element.name === 'article') return 'article';
  if (holdsProvision(element)) return 'division';
  return around.inProvision && !around.quoted ? 'lines' : 'article';
}

/** A paragraph is the basic unit of an act without articles, an item of a schedule, or part of the article around it. */
function kindOfParagraph(element: XmlElement, around: Surroundings): Kind {
  const number = childNamed(element, 'num');
  if (around.inProvision || !number || /^\s*\(/.test(contentOf(number))) return 'lines';
  const quotedFromSchedule = element.attributes.get('class')?.startsWith('sch');
  return around.inSchedule || quotedFromSchedule ? 'text' : 'article';
}

function kindOfContainer(element: XmlElement, around: Surroundings): Kind {
  const meaning = NAMED_CONTAINERS[(element.attributes.get('name') ?? '').toLowerCase()];
  if (meaning === 'provision') return kindOfProvision(element, around);
  if (meaning === 'paragraph') return kindOfParagraph(element, around);
  if (meaning) return meaning;
  if (around.inProvision && !around.quoted) return 'lines';
  if (holdsProvision(element)) return 'division';
  return childNamed(element, 'num') || childNamed(element, 'heading') ? 'text' : 'lines';
}

/** Whether basic units stand in it, those quoted from another law not counted. */
function holdsProvision(element: XmlElement): boolean {
  return childElements(element).some((child) => {
    if (child.name === 'quotedStructure' || child.name === 'embeddedStructure') return false;
    if (child.name === 'article' || child.name === 'section') return true;
    const named = child.name === 'hcontainer' ? (child.attributes.get('name') ?? '').toLowerCase() : '';
    return NAMED_CONTAINERS[named] === 'provision' || holdsProvision(child);
  });
}
