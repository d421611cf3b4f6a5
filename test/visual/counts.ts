/** Numbers of events beside the demonstration's. */
export const counts = [12, 1000, 100_000] as const;
