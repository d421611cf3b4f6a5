import fc from 'fast-check';

// In CI a run can be repeated to the letter; elsewhere each run looks at other cases.
if (process.env.CI) fc.configureGlobal({ seed: 1970_02_19 });
