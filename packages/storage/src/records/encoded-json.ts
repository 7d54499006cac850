/** The value of a put that another process has encoded. */
export class EncodedJson {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}
