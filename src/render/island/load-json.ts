import { load } from '../../source/load.ts';

/**
 * Loads a file of a timeline's data.
 *
 * @throws Error for an address that does not answer with JSON.
 */
export async function loadJson(address: string): Promise<unknown> {
  return (await load(address)).json();
}
