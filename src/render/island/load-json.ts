/**
 * Loads a file of a timeline's data. All that loads data goes through here.
 *
 * @throws Error for an address that does not answer with JSON.
 */
export async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}`);
  return response.json();
}
