import vue from '@vitejs/plugin-vue';

const isCustomElement = (tag) => tag.startsWith('tryg-');

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
