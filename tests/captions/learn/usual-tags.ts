/** Hashtags that people put under any video, whatever it is about: platforms, trends, places. */
const tags = (
  'fyp fyp fyp fypシ fypage fyppppppp fy foryou foryou foryoupage foryourpage viral viral viralvideo viralreels viralvideos trending trend trendingnow trendingreels ' +
  'explore explorepage tiktok tiktoker reels reels reelsinstagram reelsvideo reelitfeelit instareels instagood instagram insta shorts ytshorts shortsfeed youtubeshorts ' +
  'shortvideo xyzbca blowthisup relatable real storytime pov duet stitch capcut edit video videos follow followme like share comment goviral love life mood vibes chill ' +
  'new funny comedy memes daily vlog minivlog weekend today music friends family people youtube facebook snapchat spotlight part2 part1 ' +
  'pourtoi pourtoi pourtoipage pourtoii tendance tendances france paris dakar abidjan 225 237 humour drole ' +
  'parati parati paratiiii paratupagina viralparati tendencia tendencias videosvirales contenido lentejas mexico colombia argentina españa latinos humor ' +
  'paravoce paravoce paravocê viraliza viralizar vaiprofy vaiprofycaramba foryoubrasil tiktokbrasil reelsbrasil brasil brazil portugal angola humorbrasil ' +
  'kenya kenyantiktok tiktokkenya tiktokkenya🇰🇪 nairobi nairobitiktok mombasa kisumu nakuru 254 eastafrica swahili bongo bongotiktok tiktoktanzania tanzania daressalaam ' +
  'dodoma arusha zanzibar uganda kampala nigeria naija lagos ghana accra southafrica mzansi johannesburg africa ' +
  'india reelsindia indianreels desi delhi mumbai bihar up hindi bollywood pakistan nepal वायरल ट्रेंडिंग रील्स मस्ती भारत ' +
  'اكسبلور اكسبلورر اكسبلور_فولو الاكسبلور ترند ترندات تيك_توك تيكتوك لايك متابعة مشاهير هاشتاق ستوري حالات_واتس فولو ريلز السعودية مصر العراق المغرب الجزائر تونس سوريا لبنان الاردن ليبيا السودان ' +
  'usa uk london newyork canada australia gym motivation trendingaudio greenscreen'
).split(' ');

/** One caption in so many gets some. */
const oneIn = 2;
const mostTags = 4;

/** A caption with some of the usual hashtags behind it, or none. `random` gives numbers from 0 up to, not including, 1. */
export function withUsualTags(text: string, random: () => number): string {
  if (random() * oneIn >= 1) return text;
  const count = 1 + Math.floor(random() * mostTags);
  const added = Array.from({ length: count }, () => `#${tags[Math.floor(random() * tags.length)]}`);
  return [text, ...added].join(' ');
}
