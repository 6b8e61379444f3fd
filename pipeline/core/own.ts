/** The value of a key in a table, by a word from outside: `constructor` and the like are in none of them. */
export function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Whether every object has something of this name, so that libraries take it for something else. */
export function isOfEveryObject(name: string): boolean {
  return name in Object.prototype
}
