import process from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { contentSecurity } from './src/layouts/content-security.ts';
import { earlyScripts } from './src/layouts/early-scripts.ts';
import { plainImports } from './src/layouts/plain-imports.ts';

const SCRIPT_NAMES = {
  entryFileNames: '_astro/[hash:6].js',
  chunkFileNames: '_astro/[hash:6].js',
};

export default defineConfig({
  site: process.env.SITE ?? 'https://duidu.example',
  base: process.env.BASE ?? '/',
  output: 'static',
  trailingSlash: 'always',
  build: {
    format: 'directory',
    // On a slow link an external style sheet costs a round trip; the pages are small enough to carry it.
    inlineStylesheets: 'always',
  },
  integrations: [earlyScripts(), contentSecurity()],
  vite: {
    plugins: [plainImports()],
    // Astro's names for scripts are long, and stand in every page.
    environments: { client: { build: { rollupOptions: { output: SCRIPT_NAMES } } } },
  },
  // Astro's default, 'jsx', deletes line breaks next to inline elements.
  compressHTML: true,
  markdown: {
    processor: unified({
      // Bold next to Chinese punctuation, as in **王毅：**越来越多, is not bold in CommonMark without remark-cjk-friendly.
      remarkPlugins: [remarkCjkFriendly],
      // Both would alter the transcripts: 10~20 and 30~40 is not struck through, and quotes stay as they came.
      gfm: false,
      smartypants: false,
    }),
  },
});
