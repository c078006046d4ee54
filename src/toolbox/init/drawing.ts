/** A path with lamps and people walking, drawn for the example. */
export const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067">
<defs>
<linearGradient id="himmel" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#1d2b4f"/><stop offset=".6" stop-color="#6b5f8c"/><stop offset="1" stop-color="#e9a36f"/></linearGradient>
<radialGradient id="lys"><stop offset="0" stop-color="#ffe9a8" stop-opacity=".9"/><stop offset="1" stop-color="#ffe9a8" stop-opacity="0"/></radialGradient>
</defs>
<rect width="1600" height="1067" fill="url(#himmel)"/>
<g fill="#2a2746">
<path d="M0 640V430l120-90 120 90v-40l90-70 90 70v250zM1080 640V400l110-80 110 80v-70l150-110 150 110v310z"/>
</g>
<g fill="#ffd98a"><path d="M70 470h40v50H70zM140 470h40v50h-40zM290 450h36v46h-36zM1140 450h40v50h-40zM1380 400h44v56h-44zM1460 400h44v56h-44zM1380 490h44v56h-44z"/></g>
<path d="M0 620q800-70 1600 0v447H0z" fill="#34513f"/>
<path d="M690 610h170q60 240 520 457H280q380-240 410-457z" fill="#c9b79c"/>
<g fill="none" stroke="#20242f" stroke-width="12" stroke-linecap="round"><path d="M470 830V430q0-40 50-40M1130 830V430q0-40-50-40M640 660V500q0-24 30-24M950 660V500q0-24-30-24"/></g>
<g fill="url(#lys)"><circle cx="525" cy="400" r="150"/><circle cx="1075" cy="400" r="150"/><circle cx="672" cy="480" r="80"/><circle cx="918" cy="480" r="80"/></g>
<g fill="#ffe9a8"><circle cx="525" cy="398" r="18"/><circle cx="1075" cy="398" r="18"/><circle cx="672" cy="480" r="10"/><circle cx="918" cy="480" r="10"/></g>
<g><circle cx="700" cy="690" r="27" fill="#e8b996"/><path d="M655 900l10-145q35-50 70 0l10 145z" fill="#b5453c"/>
<circle cx="800" cy="670" r="27" fill="#8a5a3c"/><path d="M755 890l10-155q35-50 70 0l10 155z" fill="#f1c44e"/>
<circle cx="895" cy="710" r="24" fill="#f0cdb0"/><path d="M855 900l10-130q30-44 60 0l10 130z" fill="#3f7d8c"/>
<path d="M660 895l-4 60M735 895l6 60M765 886l-4 64M838 886l6 64M862 896l-4 56M926 896l6 56" stroke="#20242f" stroke-width="18" stroke-linecap="round"/></g>
</svg>
`;

/** In pixels, as the drawing's view. */
export const [WIDTH, HEIGHT] = [1600, 1067];
