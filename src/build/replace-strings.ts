/** A node of a syntax tree, as ESTree has it. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';

/** The nodes below a node; not the name of a property, which is no string even where it is in quotes. */
function below(node: Node): unknown[] {
  return Object.entries(node).flatMap(([name, value]) =>
    name === 'key' && !(node as Partial<{ computed: boolean }>).computed ? [] : value,
  );
}

function stringsOf(node: Node): (Node & { readonly value: string })[] {
  if (node.type === 'Literal' && typeof (node as Partial<{ value: unknown }>).value === 'string')
    return [node as Node & { value: string }];
  return below(node).flatMap((value) => (isNode(value) ? stringsOf(value) : []));
}

/** JavaScript with others instead of some of its strings. */
export function replaceStrings(code: string, tree: object, others: ReadonlyMap<string, string>): string {
  let [replaced, done] = ['', 0];
  for (const { value, start, end } of stringsOf(tree as Node)) {
    const other = others.get(value);
    if (other === undefined) continue;
    replaced += code.slice(done, start) + JSON.stringify(other);
    done = end;
  }
  return replaced + code.slice(done);
}
