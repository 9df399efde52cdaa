import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const ENVIRONMENT_READERS = ['libs/platform/src/config/**', 'scripts/**', 'test/**'];
const TESTS = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**'];

/** Type-checked rules with zero warnings; the limits of house size are rules too. */
export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'dist/',
      '.data/',
      '.cache/',
      '**/*.gen.ts',
      '**/*.gen.d.ts',
      'apps/web/.react-router/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      '@typescript-eslint/max-params': ['error', { max: 7 }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-deprecated': 'error',
      // Rows, GraphQL objects and options are plain data described by classes; nobody relies on their prototypes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ENVIRONMENT_READERS,
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only libs/platform/src/config reads the environment.',
        },
        {
          selector: "CallExpression[callee.property.name='transaction']",
          message: 'Transactions go through UnitOfWork.run.',
        },
        {
          selector: "Decorator[expression.callee.name='InjectRepository']",
          message: 'Repositories take their connection from UnitOfWork.',
        },
      ],
    },
  },
  { files: ['libs/platform/src/database/unit-of-work.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // A provider on this machine may speak plain http; the settings refuse any other.
    files: ['libs/accounts/src/app/openid/identity-provider.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
    },
  },
  { files: ['apps/web/**/*.{ts,tsx}'], extends: [reactHooks.configs.flat['recommended-latest']] },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['apps/cli/**', 'apps/api/src/startup/**', 'test/bench/**'], rules: { 'no-console': 'off' } },
);
