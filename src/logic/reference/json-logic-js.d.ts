/** What we use of json-logic-js: it hands data on as it gets them, and takes operations in groups. */
declare module 'json-logic-js' {
  const jsonLogic: {
    apply<Result>(rule: unknown, data?: unknown): Result;
    add_operation(name: string, operations: object): void;
    rm_operation(name: string): void;
  };
  export default jsonLogic;
}
