export const divisionLine =
  /^\[?(?:F\d{1,5})?\[?[“"]?(PART|CHAPTER|SCHEDULE)(?: (\d{1,3}[A-Z]{0,3}|[IVXLC]{1,7}[A-Z]{0,2}))?\]?$/;
/** Headings of the notes that the publisher sets under a section. */
export const noteHeading =
  /^(?:Textual Amendments|Commencement Information|Modifications etc\. \(not altering text\)|Marginal Citations|Extent Information|Editorial Information|Subordinate Legislation Made|Annotations:?)$/;
/** How the entry of a note begins: it names the provision that was amended, and when. */
export const noteEntry =
  /^(?:(?:Ss?|Schs?|Pts?|Chs?|Paras?|Arts?|Regs?)\. ?\d|(?:Words?|Entry|Entries) (?:in|relating|inserted|substituted)\b|[A-Z(][^.]{0,160}\((?:E\.|S\.|N\.I|W\.|prosp|temp|retro|\d{1,2}\.\d{1,2}\.\d{4}))/;
export const noteNumber = /^[FCIMEPX]\d{1,5}$/;
/** `“76A Heading`: new wording of another act. */
export const quotedSection = /^[“"]?\[?(\d{1,4}[A-Z]{0,4}(?:\d{1,3}[A-Z]{0,3})?) ([A-Z“‘].*)$/;
export const noQuotedHeading =
  /^(?:Acts?|Orders?|Regulations?|Ordinance|January|February|March|April|May|June|July|August|September|October|November|December|Geo|Eliz|Vict)\b/;
/** Regulations set number and first words on one line: `4.—(1) The Treasury`, `93.—[F427(1) A person`, `5. Nothing in`. */
export const regulationLine =
  /^(\[?(?:F\d{1,6})?\[?\d{0,4}[A-Z]{0,4}\d{0,2}[A-Z]{0,2})\.(?:\s*—\s*((?:\[?F\d{1,5}\[?)?\([A-Z]?\d.*)| {1,3}(\S.*))$/;
/** `F473126 Seizure`, `[F1013299Appeal against`: marker and number of a section before its heading. */
export const markedHeading = /^(\[?F\d{2,8}\[?[A-Z\d]{0,6}) (\S.*)$/;
/** `303Z35 Definitions`: number and heading of an inserted section on one line; letters tell it from running text. */
export const plainHeading = /^(\d{1,4}[A-Z]{1,3}\d{0,3}[A-Z]{0,2}) ([A-Z][^.]*)$/;
export const gluedHeading = /^(\[?F\d{2,8}(?:[A-Z]{1,2}(?=[A-Z][a-z]|[“‘]))?)((?:[A-Z][a-z]|[“‘]).*)$/;
/** `[F40236(1) The power`, `2 [F67(1)] An order`, `30F2163(1) …`: number of a paragraph before its first sub-paragraph. */
export const paragraphLine = /^(\[?(?:F\d{1,8})?\[?\d{0,3}[A-Z]{0,3}?) ?((?:\[?F\d{1,5})?\([A-Z]?\d{1,2}[A-Z]?\).*)$/;
export const changesAppendix = /^Changes (?:to legislation:|and effects yet to be applied)/;
export const omitted = /^(?:\. ){4,}/;
export const sentenceEnd = /[.;:,—)”\]]$/;

export const lonePoint = /^\(?[A-Za-z0-9]{1,5}\)$/;
/** What the publisher sets behind an instrument. */
export const explanatoryNote = /^EXPLANATORY (?:NOTE|MEMORANDUM)$/;
