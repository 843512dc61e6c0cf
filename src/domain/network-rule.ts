/** A rule of `declarativeNetRequest`, as far as Tosha uses them. */
export interface NetworkRule {
  readonly id: number;
  readonly priority: number;
  readonly action:
    | { readonly type: 'allow' }
    | {
        readonly type: 'modifyHeaders';
        readonly requestHeaders?: readonly HeaderChange[];
        readonly responseHeaders?: readonly HeaderChange[];
      }
    | {
        readonly type: 'redirect';
        readonly redirect: {
          readonly transform: {
            readonly queryTransform: {
              readonly addOrReplaceParams: readonly { readonly key: string; readonly value: string }[];
            };
          };
        };
      };
  readonly condition: {
    readonly requestDomains?: readonly string[];
    readonly regexFilter?: string;
    readonly isUrlFilterCaseSensitive?: boolean;
    readonly resourceTypes: readonly ('main_frame' | 'sub_frame' | 'xmlhttprequest')[];
  };
}

/** A rule that has no number yet. */
export type NewRule = Omit<NetworkRule, 'id'>;

interface HeaderChange {
  readonly header: string;
  readonly operation: 'set';
  readonly value: string;
}
