/* Made by `npm run assets` */
"use strict";(()=>{var e=null;self.addEventListener("message",({data:{id:s,query:t,kind:a,texts:n}})=>{try{e||(importScripts("search-engine.js",n),e=self.makeSearchEngine(self.searchTexts)),self.postMessage({id:s,answer:e.search(String(t),String(a))})}catch(r){self.postMessage({id:s,error:String(r&&r.message)})}});})();
