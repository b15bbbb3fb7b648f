/** Thrown while a file is read when its content cannot be trusted or decoded. `place` as in `ReadResult`. */
export class RefusedFile extends Error {
  readonly place: string;

  constructor(place: string, reason: string) {
    super(reason);
    this.name = 'RefusedFile';
    this.place = place;
  }
}
