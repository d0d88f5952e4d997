import tseslint from 'typescript-eslint'

/** Every rule that fires says what to do instead: the machine teaches. */
export default tseslint.config(
  {
    ignores: [
      ...['node_modules', '.landfall', '.test', 'docs', 'coverage', '**/*.mjs', '**/*.cjs', '**/*.js'],
      // What browsers run is read like the rest, without types.
      '!src/pages/assets/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/require-await': 'off',
      // Rooms add to closed lists by declaration merging.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // Our interfaces are made of closures, never of classes with a this.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only src/config reads the environment: take the setting as an argument.',
        },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex:
                '^(\\.\\./)+(kernel|csv-file|counts|statute|travel-document|matching|agreement|config|database|activity|access|jobs|pages|api|two-people|exchange|files|mail|documents|rooms|justice|customs|desk|privacy-office|website|monitoring|visitor-statistics|sites|cli|lab)/',
              message: 'Another room? Import its front door: #room.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/config/**', 'testing/**', 'bench/**', 'journeys/**', 'bin/**', '*.config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.test.ts', 'testing/**', 'journeys/**', 'bench/**'],
    rules: { 'no-restricted-imports': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/pages/assets/*.js'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
)
