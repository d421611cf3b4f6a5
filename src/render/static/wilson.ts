/** The normal distribution's quantile for 95 %. */
const z = 1.959964;

/**
 * Wilson's 95 % confidence interval of a share, as percentages: it holds for
 * small groups, and for nobody or everybody, where the usual one fails.
 *
 * @param count How many of the people; a whole number from 0 to `people`.
 * @param people How many there are; 1 or more.
 */
export function wilson(count: number, people: number): readonly [number, number] {
  const share = count / people;
  const room = z ** 2 / people;
  const centre = (share + room / 2) / (1 + room);
  const half = (z * Math.sqrt((share * (1 - share)) / people + room / (4 * people))) / (1 + room);
  return [Math.max(0, centre - half) * 100, Math.min(1, centre + half) * 100];
}
