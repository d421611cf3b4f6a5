/**
 * `null` for a file or folder that is not there; any other error goes on.
 * Editors save by removing a file and writing it anew: what is gone for the
 * moment is not there.
 */
export function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
