// The one thing of the web platform that the domain uses is in every JavaScript runtime, but not in TypeScript's `es` libs.
declare class URL {
  constructor(url: string);
  static canParse(url: string): boolean;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
}
