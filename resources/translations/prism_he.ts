<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Prism</source>
        <translation>אודות Prism</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>ספריות</translation>
    </message>
    <message>
        <source>The libraries that Prism is built on</source>
        <translation>הספריות ש־Prism בנויה עליהן</translation>
    </message>
    <message>
        <source>License</source>
        <translation>רישיון</translation>
    </message>
    <message>
        <source>The license of the chosen library</source>
        <translation>הרישיון של הספרייה שנבחרה</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>What the model is, learned from, and cannot do</source>
        <translation>מהו המודל, ממה למד, ומה הוא לא יכול</translation>
    </message>
    <message>
        <source>The model, or the libraries</source>
        <translation>המודל, או הספריות</translation>
    </message>
    <message>
        <source>Libraries and licenses</source>
        <translation>ספריות ורישיונות</translation>
    </message>
    <message>
        <source>Prism {version}</source>
        <translation>Prism {version}</translation>
    </message>
    <message>
        <source>Qt {qt}, Python {python}, {system}</source>
        <translation>Qt {qt}, Python {python}, {system}</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>לא נטען מודל.</translation>
    </message>
    <message>
        <source>Close this page (Esc)</source>
        <translation>סגירת הדף (Esc)</translation>
    </message>
    <message>
        <source>Brings color back to old photographs, on this computer alone. Apache License 2.0.</source>
        <translation>מחזירה צבע לתצלומים ישנים, במחשב הזה בלבד. רישיון Apache 2.0.</translation>
    </message>
</context>
<context>
    <name>AdjustPage</name>
    <message>
        <source>Variants</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Looks and albums</source>
        <translation>מראה ואלבומים</translation>
    </message>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
</context>
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Vividness</source>
        <translation>חיוניות</translation>
    </message>
    <message>
        <source>From safe, pale colors to the vivid ones that are likely. Double click for the model&apos;s own.</source>
        <translation>מצבעים בטוחים וחיוורים לצבעים העזים הסבירים. לחיצה כפולה מחזירה לערך של המודל.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>רוויה</translation>
    </message>
    <message>
        <source>How strong the automatic colors are; hints keep their own. Double click for 100 %.</source>
        <translation>עוצמת הצבעים האוטומטיים; הרמזים שומרים על צבעם. לחיצה כפולה מחזירה ל־100 %.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>טמפרטורה</translation>
    </message>
    <message>
        <source>Cooler and bluer to the left, warmer and yellower to the right. Double click for 0.</source>
        <translation>שמאלה: קריר וכחול יותר; ימינה: חמים וצהוב יותר. לחיצה כפולה מחזירה ל־0.</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>גוון</translation>
    </message>
    <message>
        <source>Greener to the left, rosier to the right. Double click for 0.</source>
        <translation>שמאלה: ירוק יותר; ימינה: ורוד יותר. לחיצה כפולה מחזירה ל־0.</translation>
    </message>
    <message>
        <source>Auto levels</source>
        <translation>רמות אוטומטיות</translation>
    </message>
    <message>
        <source>Gives a faded scan its black and white back. Double click for none.</source>
        <translation>מחזירה לסריקה דהויה את השחור והלבן שלה. לחיצה כפולה מבטלת.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>עוצמה</translation>
    </message>
    <message>
        <source>How much of the color covers the original photo. Double click for 100 %.</source>
        <translation>עד כמה הצבע מכסה את התצלום המקורי. לחיצה כפולה מחזירה ל־100 %.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>פירוט</translation>
    </message>
    <message>
        <source>How large a copy of the photo the model looks at: a large one shows it small faces, a small one keeps colors even. Double click for the model&apos;s own.</source>
        <translation>גודל העותק שהמודל מביט בו: עותק גדול מראה לו פנים קטנות, עותק קטן שומר על צבע אחיד. לחיצה כפולה מחזירה לערך של המודל.</translation>
    </message>
</context>
<context>
    <name>Album</name>
    <message>
        <source>Colors like which photo?</source>
        <translation>צבעים כמו באיזה תצלום?</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>תצלומים</translation>
    </message>
    <message>
        <source>Looking at the chosen photos: {done} of {total}</source>
        <translation>מביט בתצלומים שנבחרו: {done} מתוך {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put this message away</source>
        <translation>הסתרת ההודעה</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>תצלום</translation>
    </message>
</context>
<context>
    <name>CellView</name>
    <message>
        <source>Photos of the open folder</source>
        <translation>התצלומים בתיקייה הפתוחה</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Still to color: {photos}.</source>
        <translation>נותרו לצביעה: {photos}.</translation>
    </message>
    <message>
        <source>Prism can go on with them the next time it starts. What is done stays, whatever you choose.</source>
        <translation>‏Prism יכולה להמשיך בהם בהפעלה הבאה. מה שנעשה יישמר בכל מקרה.</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>לסגור, ולהמשיך בפעם הבאה</translation>
    </message>
    <message>
        <source>Close, and give up the export</source>
        <translation>לסגור, ולוותר על הייצוא</translation>
    </message>
    <message>
        <source>Photos are still being changed.</source>
        <translation>תצלומים עדיין משתנים.</translation>
    </message>
    <message>
        <source>Those that are done stay so; the others stay as they were.</source>
        <translation>מה שנעשה נשאר; האחרים נשארו כפי שהיו.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>לעצור ולסגור</translation>
    </message>
    <message>
        <source>The changes to {photos} are not saved.</source>
        <translation>השינויים ב־{photos} לא נשמרו.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>לסגור בלי לשמור</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>להישאר</translation>
    </message>
</context>
<context>
    <name>ColorPanel</name>
    <message>
        <source>Click the photo where a color is wrong, then choose the right one here.</source>
        <translation>ללחוץ בתצלום במקום שהצבע שגוי, ואז לבחור כאן את הצבע הנכון.</translation>
    </message>
    <message>
        <source>Suggested for this spot</source>
        <translation>מוצע למקום הזה</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>בשימוש לאחרונה</translation>
    </message>
    <message>
        <source>The model holds this {share} likely here</source>
        <translation>הסבירות כאן לפי המודל: {share}</translation>
    </message>
    <message>
        <source>Choose the color of this hint. Drag it to move it; a right click removes it.</source>
        <translation>בחירת הצבע של הרמז הזה. גרירה מזיזה אותו, קליק ימני מסיר אותו.</translation>
    </message>
    <message>
        <source>Choose the color of this hint. A right click on it removes it.</source>
        <translation>בחירת הצבע של הרמז הזה. קליק ימני עליו מסיר אותו.</translation>
    </message>
    <message>
        <source>Click a color in this photo: the selected hint takes it.</source>
        <translation>ללחוץ על צבע בתצלום הזה: הרמז הנבחר מקבל אותו.</translation>
    </message>
    <message>
        <source>Click what is to stay gray, or paint along it.</source>
        <translation>ללחוץ על מה שצריך להישאר אפור, או לצייר לאורכו.</translation>
    </message>
    <message>
        <source>Drag over hints and strokes to wipe them away.</source>
        <translation>לגרור על רמזים ומשיכות כדי למחוק אותם.</translation>
    </message>
    <message>
        <source>Click a color in this photo or another one; then click where it belongs.</source>
        <translation>ללחוץ על צבע בתצלום הזה או באחר, ואז ללחוץ במקום שלו.</translation>
    </message>
    <message>
        <source>Draw a box around small faces: they are looked at once more, from near.</source>
        <translation>לסמן מלבן סביב פנים קטנות: הן ייבחנו שוב, מקרוב.</translation>
    </message>
    <message>
        <source>The next click or brush stroke on the photo takes this color.</source>
        <translation>הלחיצה או משיכת המכחול הבאה על התצלום תהיה בצבע הזה.</translation>
    </message>
    <message>
        <source>Paint along what has one color, then choose the right one here.</source>
        <translation>לצייר לאורך מה שצבעו אחד, ואז לבחור כאן את הצבע הנכון.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>The look of {name} is copied. Choose photos and paste it.</source>
        <translation>המראה של {name} הועתק. עכשיו אפשר לבחור תצלומים ולהדביק אותו.</translation>
    </message>
    <message>
        <source>{name} has no hints to copy.</source>
        <translation>אין ב־{name} רמזים להעתקה.</translation>
    </message>
    <message>
        <source>The hints of {name} are copied. Choose photos and paste them.</source>
        <translation>הרמזים של {name} הועתקו. עכשיו אפשר לבחור תצלומים ולהדביק אותם.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>משהו השתבש</translation>
    </message>
    <message>
        <source>Prism made a mistake</source>
        <translation>אירעה תקלה ב־Prism</translation>
    </message>
    <message>
        <source>Your photos are untouched, and your changes are saved as always. If you tell the makers of Prism what you were doing, send this report along. It holds no photos, but names of your files and folders may stand in it: look it through before you send it.</source>
        <translation>התצלומים לא נפגעו, והשינויים נשמרים כתמיד. בפנייה ליוצרי Prism כדאי לספר מה נעשה ברגע התקלה ולצרף את הדוח. אין בו תצלומים, אבל ייתכנו בו שמות של קבצים ותיקיות: כדאי לעבור עליו לפני השליחה.</translation>
    </message>
    <message>
        <source>It happened again, or more did: {n} more. The log tells.</source>
        <translation>זה קרה שוב, או שקרו דברים נוספים: עוד {n}. הפרטים ביומן.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>דוח</translation>
    </message>
    <message>
        <source>What helps the makers of Prism to mend it</source>
        <translation>מה שיעזור ליוצרי Prism לתקן</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>העתקת הדוח</translation>
    </message>
    <message>
        <source>Put the report on the clipboard</source>
        <translation>העתקת הדוח אל הלוח</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>הצגת תיקיית היומנים</translation>
    </message>
    <message>
        <source>Open the folder where Prism writes down what it does</source>
        <translation>פתיחת התיקייה שבה Prism רושמת את פעולותיה</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>סגירת ההודעה (Esc)</translation>
    </message>
</context>
<context>
    <name>DateChoice</name>
    <message>
        <source>Show photos of some days: when they were taken, else when their file was changed</source>
        <translation>הצגת תצלומים מימים מסוימים: יום הצילום, ובלעדיו יום השינוי של הקובץ</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>ימים</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>כל תאריך</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>היום</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 הימים האחרונים</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 הימים האחרונים</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>This color goes to what you click next, in any photo. Esc lets it go.</source>
        <translation>הצבע הזה ילך אל הלחיצה הבאה, בכל תצלום. Esc מניח לו.</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop here to open</source>
        <translation>לשחרר כאן כדי לפתוח</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>ביטול השינוי האחרון</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע מחדש</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>ביצוע מחדש של מה שבוטל</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>הסרת הרמז</translation>
    </message>
    <message>
        <source>Remove the selected hint</source>
        <translation>הסרת הרמז שנבחר</translation>
    </message>
    <message>
        <source>Remove all hints</source>
        <translation>הסרת כל הרמזים</translation>
    </message>
    <message>
        <source>Remove all hints of this photo</source>
        <translation>הסרת כל הרמזים מהתצלום הזה</translation>
    </message>
    <message>
        <source>Back to automatic color</source>
        <translation>חזרה לצבע אוטומטי</translation>
    </message>
    <message>
        <source>Remove all hints and adjustments of this photo, or of all that are selected</source>
        <translation>הסרת כל הרמזים וההתאמות של התצלום הזה, או של כל התצלומים שנבחרו</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>העדפות…</translation>
    </message>
    <message>
        <source>Language, theme, graphics card, memory, model</source>
        <translation>שפה, ערכת צבעים, כרטיס גרפי, זיכרון, מודל</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>ביטול: {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>ביצוע מחדש: {step}</translation>
    </message>
</context>
<context>
    <name>EditFlow</name>
    <message>
        <source>Another change to many photos is still going on. Try again when it is done.</source>
        <translation>שינוי אחר בתצלומים רבים עדיין נמשך. כדאי לנסות שוב כשיסתיים.</translation>
    </message>
    <message>
        <source>Changing photos: {done} of {total}</source>
        <translation>משנה תצלומים: {done} מתוך {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע מחדש</translation>
    </message>
    <message>
        <source>As before: {photos}.</source>
        <translation>כפי שהיו: {photos}.</translation>
    </message>
    <message>
        <source>Changed: {photos}.</source>
        <translation>שונו: {photos}.</translation>
    </message>
    <message>
        <source>The rest was canceled.</source>
        <translation>השאר בוטל.</translation>
    </message>
    <message>
        <source>Changed since, and left alone: {photos}.</source>
        <translation>השתנו מאז, ולא נגענו בהם: {photos}.</translation>
    </message>
    <message>
        <source>So already: {photos}.</source>
        <translation>כבר היו כך: {photos}.</translation>
    </message>
    <message>
        <source>Not changed either: {photos} more.</source>
        <translation>גם אלה לא שונו: עוד {photos}.</translation>
    </message>
    <message>
        <source>{name} could not be changed: {reason}.</source>
        <translation>אי אפשר היה לשנות את {name}: {reason}.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Opened lately</source>
        <translation>נפתחו לאחרונה</translation>
    </message>
    <message>
        <source>Bring color back to old photographs</source>
        <translation>להחזיר צבע לתצלומים ישנים</translation>
    </message>
    <message>
        <source>Drop a folder of scans here. Everything happens on this computer.</source>
        <translation>אפשר לגרור לכאן תיקייה של סריקות. הכול קורה במחשב הזה.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>פתיחת תיקייה…</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>פתיחת תיקייה של תצלומים</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>פתיחת תצלומים…</translation>
    </message>
    <message>
        <source>Open some photos</source>
        <translation>פתיחת כמה תצלומים</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>The original stays as it is. The copy has the colors that you see now.</source>
        <translation>המקור נשאר כפי שהוא. בעותק יהיו הצבעים שנראים עכשיו.</translation>
    </message>
    <message>
        <source>The originals stay as they are. Each photo is colored as you see it now; what you change later is part of the next export.</source>
        <translation>המקור נשאר כפי שהוא. כל תצלום נצבע כפי שהוא נראה עכשיו; מה שישתנה אחר כך ייכלל בייצוא הבא.</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>צביעה</translation>
    </message>
    <message>
        <source>Make the copies; you can go on coloring meanwhile</source>
        <translation>יצירת העותקים; בינתיים אפשר להמשיך לצבוע</translation>
    </message>
    <message>
        <source>Close without making copies (Esc)</source>
        <translation>סגירה בלי ליצור עותקים (Esc)</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>אפשרויות נוספות</translation>
    </message>
    <message>
        <source>Names, format, size, and what happens to copies that are there</source>
        <translation>שמות, פורמט, גודל, ומה קורה לעותקים שכבר קיימים</translation>
    </message>
    <message>
        <source>Choose the folder for the color copies.</source>
        <translation>יש לבחור תיקייה לעותקים הצבעוניים.</translation>
    </message>
    <message>
        <source>Color {photos}</source>
        <translation>צביעה: {photos}</translation>
    </message>
    <message>
        <source>Color up to {photos}</source>
        <translation>צביעה: עד {photos}</translation>
    </message>
    <message>
        <source>{name} becomes {copy}</source>
        <translation>‏{name} הופך ל־{copy}</translation>
    </message>
    <message>
        <source>The copy has the name of the original.</source>
        <translation>לעותק שם המקור.</translation>
    </message>
    <message>
        <source>The copies have the names of the originals.</source>
        <translation>לעותקים שמות המקור.</translation>
    </message>
    <message>
        <source>Up to {photos} to color</source>
        <translation>עד {photos} לצביעה</translation>
    </message>
    <message>
        <source>{n} not looked at yet</source>
        <translation>עוד לא נבדקו: {n}</translation>
    </message>
    <message>
        <source>{n} cannot be opened</source>
        <translation>אי אפשר לפתוח: {n}</translation>
    </message>
    <message>
        <source>Nothing to color</source>
        <translation>אין מה לצבוע</translation>
    </message>
    <message>
        <source>needs about {room}; {free} are free</source>
        <translation>צריך בערך {room}; פנויים {free}</translation>
    </message>
    <message>
        <source>Copies already there: {n}; out of date and replaced: {changed}</source>
        <translation>עותקים קיימים: {n}; מתוכם אינם עדכניים ויוחלפו: {changed}</translation>
    </message>
    <message>
        <source>A copy is there already; it is kept</source>
        <translation>כבר יש שם עותק; הוא יישמר</translation>
    </message>
    <message>
        <source>A copy is there already; it is replaced</source>
        <translation>כבר יש שם עותק; הוא יוחלף</translation>
    </message>
    <message>
        <source>{photos} to color</source>
        <translation>{photos} לצביעה</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>מחוץ לצביעה: {n}</translation>
    </message>
    <message>
        <source>{room} on the disk</source>
        <translation>{room} בדיסק</translation>
    </message>
    <message>
        <source>uses up to {room} of memory</source>
        <translation>משתמש בעד {room} זיכרון</translation>
    </message>
    <message>
        <source>That is more than there is room for. Choose another folder, a smaller size or lower quality.</source>
        <translation>זה יותר ממה שיש מקום. אפשר לבחור תיקייה אחרת, גודל קטן יותר או איכות נמוכה יותר.</translation>
    </message>
    <message>
        <source>Copies already there: {n}; they are kept</source>
        <translation>עותקים קיימים: {n}; הם יישמרו</translation>
    </message>
    <message>
        <source>Copies already there: {n}; they are replaced</source>
        <translation>עותקים קיימים: {n}; הם יוחלפו</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>{folder} in color</source>
        <translation>{folder} בצבע</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>תצלומים</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>As the original</source>
        <translation>כמו המקור</translation>
    </message>
    <message>
        <source>JPEG: small, opens everywhere</source>
        <translation>‏JPEG: קטן, נפתח בכל מקום</translation>
    </message>
    <message>
        <source>PNG: without loss</source>
        <translation>‏PNG: ללא אובדן</translation>
    </message>
    <message>
        <source>TIFF: without loss, for archives</source>
        <translation>‏TIFF: ללא אובדן, לארכיונים</translation>
    </message>
    <message>
        <source>WebP: smallest, for the web</source>
        <translation>‏WebP: הקטן ביותר, לרשת</translation>
    </message>
    <message>
        <source>8 bits a color</source>
        <translation>8 סיביות לצבע</translation>
    </message>
    <message>
        <source>16 bits a color, in PNG and TIFF</source>
        <translation>16 סיביות לצבע, ב־PNG וב־TIFF</translation>
    </message>
    <message>
        <source>Replace it if you have changed the photo since</source>
        <translation>להחליף אם התצלום השתנה מאז</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>להשאיר</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>להחליף אותו</translation>
    </message>
    <message>
        <source>Keep both, with a number</source>
        <translation>לשמור את שניהם, עם מספר</translation>
    </message>
    <message>
        <source>Leave out what needs no color: color photos, blank pages, text</source>
        <translation>לדלג על מה שאינו צריך צבע: תצלומי צבע, דפים ריקים, טקסט</translation>
    </message>
    <message>
        <source>What was left out, and why, is told at the end; you can color it then</source>
        <translation>בסוף נאמר מה נשאר בחוץ ולמה; אז אפשר לצבוע אותו</translation>
    </message>
    <message>
        <source>For retouchers: also save the color as a layer of its own (OpenRaster)</source>
        <translation>למרטשים: לשמור גם את הצבע כשכבה נפרדת (OpenRaster)</translation>
    </message>
    <message>
        <source>A second file beside each copy, which GIMP, Krita and others open</source>
        <translation>קובץ נוסף ליד כל עותק, ש־GIMP,‏ Krita ואחרות פותחות</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>שמירה ב־</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>שמות</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>פורמט</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>איכות</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Color depth</source>
        <translation>עומק צבע</translation>
    </message>
    <message>
        <source>If a copy is there</source>
        <translation>אם יש שם עותק</translation>
    </message>
    <message>
        <source>How the copies are called</source>
        <translation>איך ייקראו העותקים</translation>
    </message>
    <message>
        <source>The kind of file that the copies are</source>
        <translation>סוג הקובץ של העותקים</translation>
    </message>
    <message>
        <source>How large the copies are; none is made larger than its original</source>
        <translation>גודל העותקים; אף אחד לא יהיה גדול מהמקור שלו</translation>
    </message>
    <message>
        <source>How finely colors are told apart; 16 bits are for those who edit the copies further</source>
        <translation>כמה דק מובחנים הצבעים; 16 סיביות הן למי שממשיך לערוך את העותקים</translation>
    </message>
    <message>
        <source>What to do where a color copy stands already</source>
        <translation>מה לעשות היכן שכבר יש עותק צבעוני</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>The export dialog begins with this, and remembers what you choose in it.</source>
        <translation>חלון הייצוא נפתח כך, וזוכר את מה שנבחר בו.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A color copy of {photo}</source>
        <translation>עותק צבעוני של {photo}</translation>
    </message>
    <message>
        <source>Color copies of {photos}</source>
        <translation>עותקים צבעוניים: {photos}</translation>
    </message>
    <message>
        <source>Color copies of {folder}</source>
        <translation>עותקים צבעוניים של {folder}</translation>
    </message>
    <message>
        <source>Color all photos of {folder}</source>
        <translation>צביעת כל התצלומים ב־{folder}</translation>
    </message>
    <message>
        <source>{folder} before and after</source>
        <translation>{folder} לפני ואחרי</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>דף תצלומים</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>{width} by {height} pixels ({megapixels} megapixels)</source>
        <translation>‏{width} על {height} פיקסלים ({megapixels} מגה־פיקסל)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>גודל</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>פיקסלים</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>Color profile</source>
        <translation>פרופיל צבע</translation>
    </message>
    <message>
        <source>none; taken for sRGB</source>
        <translation>אין; נחשב ל־sRGB</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>רזולוציה</translation>
    </message>
    <message>
        <source>{n} pixels an inch</source>
        <translation>{n} פיקסלים לאינץ׳</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>תאריך</translation>
    </message>
    <message>
        <source>Camera or scanner</source>
        <translation>מצלמה או סורק</translation>
    </message>
    <message>
        <source>Kept in copies</source>
        <translation>נשמר בעותקים</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>פועל על</translation>
    </message>
    <message>
        <source>Colored by Prism, with the model {model}</source>
        <translation>נצבע ב־Prism, במודל {model}</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>שחור־לבן</translation>
    </message>
    <message>
        <source>Of one tone, like sepia: only light and dark are taken from it</source>
        <translation>בגוון אחד, כמו ספיה: רק הבהיר והכהה נלקחים ממנו</translation>
    </message>
    <message>
        <source>In color already: it need not be colored</source>
        <translation>כבר בצבע: אין צורך לצבוע</translation>
    </message>
    <message>
        <source>Empty: there is nothing on it to color</source>
        <translation>ריק: אין כאן מה לצבוע</translation>
    </message>
    <message>
        <source>A page of text: it need not be colored</source>
        <translation>דף טקסט: אין צורך לצבוע</translation>
    </message>
    <message>
        <source>A negative: invert it in your scanner&apos;s program first</source>
        <translation>תשליל: צריך להפוך אותו קודם בתוכנת הסורק</translation>
    </message>
    <message>
        <source>gray, in {shades} shades ({bits} bits)</source>
        <translation>אפור, ב־{shades} גוונים ({bits} סיביות)</translation>
    </message>
    <message>
        <source>gray, as fine as can be ({bits} bits)</source>
        <translation>אפור, בדיוק המרבי ({bits} סיביות)</translation>
    </message>
    <message>
        <source>color, in {shades} shades each of red, green and blue ({bits} bits)</source>
        <translation>צבע, {shades} גוונים לכל אחד: אדום, ירוק וכחול ({bits} סיביות)</translation>
    </message>
    <message>
        <source>color, as fine as can be ({bits} bits)</source>
        <translation>צבע, בדיוק המרבי ({bits} סיביות)</translation>
    </message>
    <message>
        <source>{pixels}, with transparency</source>
        <translation>{pixels}, עם שקיפות</translation>
    </message>
    <message>
        <source>date, camera and place (EXIF)</source>
        <translation>תאריך, מצלמה ומקום (EXIF)</translation>
    </message>
    <message>
        <source>titles, ratings and edits (XMP)</source>
        <translation>כותרות, דירוגים ועריכות (XMP)</translation>
    </message>
    <message>
        <source>captions and keywords (IPTC)</source>
        <translation>כיתובים ומילות מפתח (IPTC)</translation>
    </message>
    <message>
        <source>the color profile</source>
        <translation>פרופיל הצבע</translation>
    </message>
    <message>
        <source>it carries no notes to be kept</source>
        <translation>אין בו הערות לשמירה</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open folder…</source>
        <translation>פתיחת תיקייה…</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>פתיחת תיקייה של תצלומים</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>פתיחת תצלומים…</translation>
    </message>
    <message>
        <source>Open some photos</source>
        <translation>פתיחת כמה תצלומים</translation>
    </message>
    <message>
        <source>Color all…</source>
        <translation>צביעת הכול…</translation>
    </message>
    <message>
        <source>Save color copies of all photos that need color</source>
        <translation>שמירת עותקים צבעוניים של כל התצלומים שצריכים צבע</translation>
    </message>
    <message>
        <source>Export photo…</source>
        <translation>ייצוא תצלום…</translation>
    </message>
    <message>
        <source>Save a color copy of this photo</source>
        <translation>שמירת עותק צבעוני של התצלום הזה</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>ייצוא הנבחרים…</translation>
    </message>
    <message>
        <source>Save color copies of the selected photos</source>
        <translation>שמירת עותקים צבעוניים של התצלומים שנבחרו</translation>
    </message>
    <message>
        <source>Export folder…</source>
        <translation>ייצוא תיקייה…</translation>
    </message>
    <message>
        <source>Save color copies of this folder&apos;s photos, with every choice</source>
        <translation>שמירת עותקים צבעוניים של תצלומי התיקייה, עם כל האפשרויות</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>דף תצלומים…</translation>
    </message>
    <message>
        <source>Make a PDF of the photos before and after, to print or to send</source>
        <translation>יצירת PDF של התצלומים לפני ואחרי, להדפסה או לשליחה</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>יציאה</translation>
    </message>
    <message>
        <source>Close Prism</source>
        <translation>סגירת Prism</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter and order of the photos</source>
        <translation>סינון וסדר של התצלומים</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>תיקייה</translation>
    </message>
    <message>
        <source>Show the photos of one folder</source>
        <translation>הצגת התצלומים של תיקייה אחת</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>סדר</translation>
    </message>
    <message>
        <source>Sort the photos</source>
        <translation>מיון התצלומים</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>ניקוי הסינון</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>הצגת כל התצלומים שוב</translation>
    </message>
    <message>
        <source>Reading the dates…</source>
        <translation>קורא את התאריכים…</translation>
    </message>
    <message>
        <source>{shown} of {all} photos</source>
        <translation>{shown} מתוך {all} תצלומים</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>נבחרו: {n}</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>כל התיקיות</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>חיפוש לפי שם</translation>
    </message>
    <message>
        <source>Show the photos with this in their name</source>
        <translation>הצגת התצלומים שזה מופיע בשמם</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>בסדר הפוך</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>לפי שם</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>לפי תאריך</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>לפי מצב</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>The folder for the color copies; it is made if there is none</source>
        <translation>התיקייה לעותקים הצבעוניים; אם אין כזו, היא תיווצר</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>עיון…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>בחירת תיקייה אחרת</translation>
    </message>
    <message>
        <source>Folder for the color copies</source>
        <translation>תיקייה לעותקים הצבעוניים</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>{name} is not in its folder any more. Put it back, or choose another photo.</source>
        <translation>‏{name} כבר לא בתיקייה. אפשר להחזיר אותו, או לבחור תצלום אחר.</translation>
    </message>
    <message>
        <source>There are no photos in {folder} any more. Was it renamed or moved, or is its drive not connected? Bring it back, or open it where it is now.</source>
        <translation>אין עוד תצלומים ב־{folder}. אולי השם שונה, התיקייה הועברה, או שהכונן אינו מחובר? אפשר להחזיר אותה, או לפתוח אותה במקומה החדש.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>פתיחת תיקייה…</translation>
    </message>
</context>
<context>
    <name>GamutDisc</name>
    <message>
        <source>Color of the selected hint</source>
        <translation>צבע הרמז שנבחר</translation>
    </message>
    <message>
        <source>The colors possible at this spot&apos;s lightness</source>
        <translation>הצבעים האפשריים בבהירות של המקום הזה</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>How to color, correct and export photos</source>
        <translation>איך לצבוע, לתקן ולייצא תצלומים</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>סיור קצר</translation>
    </message>
    <message>
        <source>Show what is where, on the photo that is open</source>
        <translation>הצגת מקומו של כל דבר, על התצלום הפתוח</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>מקשים ועכבר</translation>
    </message>
    <message>
        <source>What keys and mouse do</source>
        <translation>מה עושים המקשים והעכבר</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>הצגת תיקיית היומנים</translation>
    </message>
    <message>
        <source>Open the folder where Prism writes down what it does</source>
        <translation>פתיחת התיקייה שבה Prism רושמת את פעולותיה</translation>
    </message>
    <message>
        <source>About Prism</source>
        <translation>אודות Prism</translation>
    </message>
    <message>
        <source>Versions, the model and its license</source>
        <translation>גרסאות, המודל והרישיון שלו</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>עזרה</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>חיפוש בעזרה</translation>
    </message>
    <message>
        <source>Leaves the pages that say these words</source>
        <translation>משאיר את הדפים שבהם המילים האלה</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>דפי העזרה</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>דף</translation>
    </message>
    <message>
        <source>Help; the arrow keys scroll it</source>
        <translation>עזרה; מקשי החיצים גוללים אותה</translation>
    </message>
    <message>
        <source>No page says that.</source>
        <translation>אין דף שבו זה כתוב.</translation>
    </message>
    <message>
        <source>This page is not translated yet; here it is in English.</source>
        <translation>הדף הזה עוד לא תורגם; הנה הוא באנגלית.</translation>
    </message>
</context>
<context>
    <name>HexEntry</name>
    <message>
        <source>Color number</source>
        <translation>מספר הצבע</translation>
    </message>
    <message>
        <source>The color as red, green and blue: #8C5A2B, say. Type another and press Enter.</source>
        <translation>הצבע כאדום, ירוק וכחול, למשל ‎#8C5A2B‎. אפשר להקליד אחר וללחוץ Enter.</translation>
    </message>
    <message>
        <source>“{typed}” is not a color number. It has six digits or letters from A to F, as #8C5A2B.</source>
        <translation>״{typed}״ אינו מספר צבע. יש בו שש ספרות או אותיות מ־A עד F, כמו ‎#8C5A2B‎.</translation>
    </message>
    <message>
        <source>{typed} cannot exist where the photo is this light or dark. This is the nearest: {shown}.</source>
        <translation>הצבע {typed} לא אפשרי כשהתצלום בהיר או כהה כל כך. הקרוב ביותר: {shown}.</translation>
    </message>
    <message>
        <source>{typed} at the lightness that the photo has here.</source>
        <translation>‏{typed} בבהירות של התצלום כאן.</translation>
    </message>
</context>
<context>
    <name>HintsPage</name>
    <message>
        <source>Saved colors</source>
        <translation>צבעים שמורים</translation>
    </message>
    <message>
        <source>Palettes</source>
        <translation>לוחות צבעים</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>היסטוריה</translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it</source>
        <translation>לחיצה על צעד חוזרת אליו או מתקדמת אליו</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>פתיחה</translation>
    </message>
</context>
<context>
    <name>InfoPage</name>
    <message>
        <source>Show in folder</source>
        <translation>הצגה בתיקייה</translation>
    </message>
    <message>
        <source>Open the folder that keeps what you change of this photo</source>
        <translation>פתיחת התיקייה שבה נשמרים השינויים בתצלום הזה</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>תצלום</translation>
    </message>
    <message>
        <source>Your edits</source>
        <translation>העריכות</translation>
    </message>
    <message>
        <source>The model that colors</source>
        <translation>המודל שצובע</translation>
    </message>
</context>
<context>
    <name>Informing</name>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>קורא…</translation>
    </message>
    <message>
        <source>No photo is open.</source>
        <translation>אין תצלום פתוח.</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>מזוהה כך</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>מחוץ לצביעה</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>הערה</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>רמזים</translation>
    </message>
    <message>
        <source>Colors like</source>
        <translation>צבעים כמו</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>נשמר ב־</translation>
    </message>
    <message>
        <source>nothing yet: the photo was not changed</source>
        <translation>עדיין כלום: התצלום לא שונה</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>המודל לא נטען.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>למה</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>You said so</source>
        <translation>זו הייתה הבחירה</translation>
    </message>
    <message>
        <source>Already in color</source>
        <translation>כבר בצבע</translation>
    </message>
    <message>
        <source>Nothing on it</source>
        <translation>אין בו דבר</translation>
    </message>
    <message>
        <source>A page of text</source>
        <translation>דף טקסט</translation>
    </message>
    <message>
        <source>A negative</source>
        <translation>תשליל</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Select all photos</source>
        <translation>בחירת כל התצלומים</translation>
    </message>
    <message>
        <source>Select all photos that are shown</source>
        <translation>בחירת כל התצלומים המוצגים</translation>
    </message>
    <message>
        <source>Color it anyway</source>
        <translation>לצבוע בכל זאת</translation>
    </message>
    <message>
        <source>Color the selected photos with all others, whatever they look like</source>
        <translation>צביעת התצלומים שנבחרו עם כל האחרים, יהיה מראם אשר יהיה</translation>
    </message>
    <message>
        <source>Leave out of Color all</source>
        <translation>להוציא מ״צביעת הכול״</translation>
    </message>
    <message>
        <source>Do not color the selected photos when all are colored</source>
        <translation>לא לצבוע את התצלומים שנבחרו כשצובעים את כולם</translation>
    </message>
    <message>
        <source>Find photos</source>
        <translation>חיפוש תצלומים</translation>
    </message>
    <message>
        <source>Show some of the photos: by name, state, day or folder</source>
        <translation>הצגת חלק מהתצלומים: לפי שם, מצב, יום או תיקייה</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>ניקוי הסינון</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>הצגת כל התצלומים שוב</translation>
    </message>
    <message>
        <source>Grid of all photos</source>
        <translation>רשת של כל התצלומים</translation>
    </message>
    <message>
        <source>Show all photos at a glance; Enter opens one</source>
        <translation>הצגת כל התצלומים במבט אחד; Enter פותח תצלום</translation>
    </message>
    <message>
        <source>Previews in color</source>
        <translation>תצוגה מקדימה בצבע</translation>
    </message>
    <message>
        <source>Show the colors of photos before you open them, or the scans as they are</source>
        <translation>הצגת צבעי התצלומים עוד לפני פתיחתם, או הסריקות כפי שהן</translation>
    </message>
</context>
<context>
    <name>LookActions</name>
    <message>
        <source>Copy look</source>
        <translation>העתקת המראה</translation>
    </message>
    <message>
        <source>Take along the adjustments of this photo</source>
        <translation>לקיחת ההתאמות של התצלום הזה</translation>
    </message>
    <message>
        <source>Paste look</source>
        <translation>הדבקת המראה</translation>
    </message>
    <message>
        <source>Give the chosen photos the adjustments that were copied</source>
        <translation>מתן ההתאמות שהועתקו לתצלומים שנבחרו</translation>
    </message>
    <message>
        <source>Copy hints</source>
        <translation>העתקת הרמזים</translation>
    </message>
    <message>
        <source>Take along the color hints of this photo</source>
        <translation>לקיחת רמזי הצבע של התצלום הזה</translation>
    </message>
    <message>
        <source>Paste hints</source>
        <translation>הדבקת הרמזים</translation>
    </message>
    <message>
        <source>Give the chosen photos the hints that were copied, at the same places</source>
        <translation>מתן הרמזים שהועתקו לתצלומים שנבחרו, באותם מקומות</translation>
    </message>
    <message>
        <source>Colors like another photo…</source>
        <translation>צבעים כמו בתצלום אחר…</translation>
    </message>
    <message>
        <source>Give the chosen photos the colors of another one, in light and shadow</source>
        <translation>מתן צבעיו של תצלום אחר לתצלומים שנבחרו, באור ובצל</translation>
    </message>
    <message>
        <source>Colors of their own again</source>
        <translation>חזרה לצבעים משלהם</translation>
    </message>
    <message>
        <source>Give the chosen photos their automatic colors again</source>
        <translation>החזרת הצבעים האוטומטיים לתצלומים שנבחרו</translation>
    </message>
    <message>
        <source>Match chosen photos</source>
        <translation>התאמת התצלומים שנבחרו זה לזה</translation>
    </message>
    <message>
        <source>Bring the chosen photos to one white balance and saturation</source>
        <translation>הבאת התצלומים שנבחרו לאיזון לבן ולרוויה אחידים</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Look</source>
        <translation>מראה</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>רמזים</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>אלבום</translation>
    </message>
    <message>
        <source>Colors like {name}</source>
        <translation>צבעים כמו ב־{name}</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language and look</source>
        <translation>שפה ומראה</translation>
    </message>
    <message>
        <source>As the system ({name})</source>
        <translation>כמו המערכת ({name})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
    <message>
        <source>The language of menus, messages and help</source>
        <translation>השפה של התפריטים, ההודעות והעזרה</translation>
    </message>
    <message>
        <source>The window opens anew in this language once the preferences are closed.</source>
        <translation>החלון ייפתח מחדש בשפה הזו עם סגירת ההעדפות.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהירה</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>כמו המערכת</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>ערכת צבעים</translation>
    </message>
    <message>
        <source>The grays of the window; the dark ones suit colors best</source>
        <translation>גוני האפור של החלון; הכהים מיטיבים עם הצבעים</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>The models at hand; the one in use has a check mark</source>
        <translation>המודלים הזמינים; זה שבשימוש מסומן</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
    <message>
        <source>{name} (added by you)</source>
        <translation>‏{name} (נוסף על ידך)</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>להשתמש במודל הזה</translation>
    </message>
    <message>
        <source>Color with the chosen model from now on</source>
        <translation>לצבוע במודל שנבחר מעכשיו</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>הוספת מודל…</translation>
    </message>
    <message>
        <source>Add a model from an ONNX file that carries its card</source>
        <translation>הוספת מודל מקובץ ONNX שנושא את הכרטיס שלו</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Remove the chosen model, which you added, from this computer</source>
        <translation>הסרת המודל שנבחר, שנוסף על ידך, מהמחשב הזה</translation>
    </message>
    <message>
        <source>The model was added.</source>
        <translation>המודל נוסף.</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>הוספת מודל</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>As the original</source>
        <translation>כמו המקור</translation>
    </message>
    <message>
        <source>The original&apos;s name with “-color”</source>
        <translation>שם המקור ואחריו “-color”</translation>
    </message>
    <message>
        <source>Date, then the original&apos;s name</source>
        <translation>התאריך, ואז שם המקור</translation>
    </message>
    <message>
        <source>Folder and a number</source>
        <translation>התיקייה ומספר</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>בחירה אחרת…</translation>
    </message>
    <message>
        <source>Write text and any of {fields}</source>
        <translation>אפשר לכתוב טקסט וכל אחד מאלה: {fields}</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>שמות לפי בחירה</translation>
    </message>
</context>
<context>
    <name>NamedColors</name>
    <message>
        <source>Saved colors</source>
        <translation>צבעים שמורים</translation>
    </message>
    <message>
        <source>Click to use a color, F2 to rename it, Delete to take it away</source>
        <translation>לחיצה משתמשת בצבע, F2 משנה את שמו, Delete מוחק אותו</translation>
    </message>
    <message>
        <source>Save a color under a name, such as “grandfather&apos;s uniform”, for every photo.</source>
        <translation>אפשר לשמור צבע בשם, כמו ״המדים של סבא״, לשימוש בכל תצלום.</translation>
    </message>
    <message>
        <source>Save this color under a name</source>
        <translation>שמירת הצבע הזה בשם</translation>
    </message>
    <message>
        <source>Rename the chosen color</source>
        <translation>שינוי שם הצבע שנבחר</translation>
    </message>
    <message>
        <source>Delete the chosen color</source>
        <translation>מחיקת הצבע שנבחר</translation>
    </message>
    <message>
        <source>Save this color</source>
        <translation>שמירת הצבע</translation>
    </message>
    <message>
        <source>New color</source>
        <translation>צבע חדש</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No photo matches the filter</source>
        <translation>אין תצלום שמתאים לסינון</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>ניקוי הסינון</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>הצגת כל התצלומים שוב</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Photos cannot be colored. {reason}</source>
        <translation>אי אפשר לצבוע תצלומים. {reason}</translation>
    </message>
    <message>
        <source>The changes to {name} cannot be saved. {reason}</source>
        <translation>אי אפשר לשמור את השינויים ב־{name}. {reason}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written. Your changes to its photos are kept in Prism&apos;s own folder, and are there again whenever you open the photos on this computer.</source>
        <translation>אי אפשר לכתוב לתיקייה {folder}. השינויים בתצלומים שבה נשמרים בתיקייה של Prism, ויופיעו שוב בכל פתיחה של התצלומים במחשב הזה.</translation>
    </message>
    <message>
        <source>{name}: {reason}. It stays as it is; your changes are kept in Prism&apos;s own folder.</source>
        <translation>‏{name}: {reason}. הקובץ נשאר כפי שהוא; השינויים נשמרים בתיקייה של Prism.</translation>
    </message>
    <message>
        <source>What was saved for {photo} is damaged. It is kept as {name}, and you begin anew.</source>
        <translation>מה שנשמר עבור {photo} פגום. הוא נשמר בצד בשם {name}, ומתחילים מחדש.</translation>
    </message>
    <message>
        <source>What was saved for {photo} is damaged. It is kept as {name}; you go on from before it.</source>
        <translation>מה שנשמר עבור {photo} פגום. הוא נשמר בצד בשם {name}; ממשיכים ממה שהיה לפניו.</translation>
    </message>
</context>
<context>
    <name>OpenFlow</name>
    <message>
        <source>Open folder</source>
        <translation>פתיחת תיקייה</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>פתיחת תצלומים</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>תצלומים</translation>
    </message>
    <message>
        <source>No photos found in {names}. Prism opens JPEG, PNG, TIFF, WebP and BMP.</source>
        <translation>לא נמצאו תצלומים ב־{names}. Prism פותחת JPEG, PNG, TIFF, WebP ו־BMP.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>This photo is too large to show every pixel up close; exports have them all</source>
        <translation>התמונה גדולה מכדי להציג מקרוב כל פיקסל; בייצוא יש את כולם</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>Colors that you gave names</source>
        <translation>צבעים שקיבלו שמות</translation>
    </message>
    <message>
        <source>Colors of their time</source>
        <translation>צבעי התקופה</translation>
    </message>
    <message>
        <source>Other ways to color this photo</source>
        <translation>דרכים אחרות לצבוע את התצלום הזה</translation>
    </message>
    <message>
        <source>What was done to this photo</source>
        <translation>מה נעשה בתצלום הזה</translation>
    </message>
    <message>
        <source>What the model can do, and what not</source>
        <translation>מה המודל יכול ומה לא</translation>
    </message>
    <message>
        <source>“{name}” is no longer among your saved colors.</source>
        <translation>״{name}״ כבר לא בין הצבעים השמורים.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Palette</source>
        <translation>לוח צבעים</translation>
    </message>
    <message>
        <source>Colors of their time, ready to use</source>
        <translation>צבעי התקופה, מוכנים לשימוש</translation>
    </message>
</context>
<context>
    <name>PanelActions</name>
    <message>
        <source>Hints</source>
        <translation>רמזים</translation>
    </message>
    <message>
        <source>Choose the color of a hint</source>
        <translation>בחירת צבע של רמז</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>התאמה</translation>
    </message>
    <message>
        <source>Adjust the colors of the whole photo</source>
        <translation>התאמת הצבעים של כל התצלום</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>מידע</translation>
    </message>
    <message>
        <source>What is known of this photo and of the model</source>
        <translation>מה ידוע על התצלום הזה ועל המודל</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Previous photo</source>
        <translation>התצלום הקודם</translation>
    </message>
    <message>
        <source>Go to the photo before</source>
        <translation>מעבר לתצלום הקודם</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>התצלום הבא</translation>
    </message>
    <message>
        <source>Go to the photo after</source>
        <translation>מעבר לתצלום הבא</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Opening the photo…</source>
        <translation>התצלום נפתח…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>המודל נטען…</translation>
    </message>
    <message>
        <source>Coloring…</source>
        <translation>צובע…</translation>
    </message>
    <message>
        <source>Sharpening…</source>
        <translation>חידוד…</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Before</source>
        <translation>לפני</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>העדפות</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>דפי ההעדפות</translation>
    </message>
    <message>
        <source>Close the preferences (Esc)</source>
        <translation>סגירת ההעדפות (Esc)</translation>
    </message>
</context>
<context>
    <name>QualityField</name>
    <message>
        <source>Quality, by a slider</source>
        <translation>איכות, במחוון</translation>
    </message>
    <message>
        <source>Higher looks better and takes more room; above 92 hardly anybody sees it</source>
        <translation>גבוה יותר נראה טוב יותר ותופס יותר מקום; מעל 92 כמעט אין מבחינים</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message>
        <source>Show exports</source>
        <translation>הצגת הייצוא</translation>
    </message>
    <message>
        <source>Show the exports under way, photo by photo</source>
        <translation>הצגת הייצוא המתבצע, תצלום אחר תצלום</translation>
    </message>
    <message>
        <source>Pause exports</source>
        <translation>השהיית הייצוא</translation>
    </message>
    <message>
        <source>Let the photos in work end, and begin no other</source>
        <translation>לתת לתצלומים שבעבודה להסתיים, בלי להתחיל אחרים</translation>
    </message>
    <message>
        <source>Stop export</source>
        <translation>עצירת הייצוא</translation>
    </message>
    <message>
        <source>Give up the rest of this export; what is done stays</source>
        <translation>ויתור על שאר הייצוא הזה; מה שנעשה יישמר</translation>
    </message>
    <message>
        <source>Export earlier</source>
        <translation>הקדמת הייצוא</translation>
    </message>
    <message>
        <source>Export later</source>
        <translation>דחיית הייצוא</translation>
    </message>
    <message>
        <source>Move the chosen export or photo up in the list</source>
        <translation>העברת הייצוא, או התצלום הזה, מעלה ברשימה</translation>
    </message>
    <message>
        <source>Move the chosen export or photo down in the list</source>
        <translation>העברת הייצוא, או התצלום הזה, מטה ברשימה</translation>
    </message>
    <message>
        <source>Try failed photos again</source>
        <translation>ניסיון נוסף לתצלומים שנכשלו</translation>
    </message>
    <message>
        <source>Export what failed once more</source>
        <translation>ייצוא נוסף של מה שנכשל</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>דוח…</translation>
    </message>
    <message>
        <source>Which photos have no color copy, and why</source>
        <translation>לאילו תצלומים אין עותק צבעוני, ולמה</translation>
    </message>
    <message>
        <source>Show the results</source>
        <translation>הצגת התוצאות</translation>
    </message>
    <message>
        <source>Open folder of copies</source>
        <translation>פתיחת תיקיית העותקים</translation>
    </message>
    <message>
        <source>Clear finished exports</source>
        <translation>ניקוי ייצוא שהסתיים</translation>
    </message>
    <message>
        <source>Take what is done off the list</source>
        <translation>הסרת מה שנעשה מהרשימה</translation>
    </message>
    <message>
        <source>Go on with exports</source>
        <translation>המשך הייצוא</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>השהיה</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Progress of the exports</source>
        <translation>התקדמות הייצוא</translation>
    </message>
    <message>
        <source>working out how long it takes…</source>
        <translation>מחשב כמה זמן זה ייקח…</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>{name} → {folder}</source>
        <translation>{name} ← {folder}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Exports and their photos</source>
        <translation>הייצוא והתצלומים שבו</translation>
    </message>
    <message>
        <source>A double click shows a photo; a right click tells what can be done</source>
        <translation>לחיצה כפולה מציגה תצלום; לחיצה ימנית מראה מה אפשר לעשות</translation>
    </message>
</context>
<context>
    <name>Queueing</name>
    <message>
        <source>An export was not finished last time: {photos} still to color.</source>
        <translation>בפעם הקודמת ייצוא לא הסתיים: נותרו לצביעה {photos}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>המשך</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>ויתור</translation>
    </message>
    <message>
        <source>The exports go on, but are forgotten when Prism closes. {reason}</source>
        <translation>הייצוא נמשך, אבל יישכח עם סגירת Prism. {reason}</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Prism&apos;s own folder cannot be written ({reason}): a crash might take the last second&apos;s changes.</source>
        <translation>אי אפשר לכתוב לתיקייה של Prism ‏({reason}): קריסה עלולה לקחת את השינויים מהשנייה האחרונה.</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>הצגת הדוח…</translation>
    </message>
    <message>
        <source>Changes from before the last crash are not back yet: {reason} The next start tries again.</source>
        <translation>שינויים מלפני הקריסה האחרונה עדיין לא חזרו: {reason} בהפעלה הבאה ייעשה ניסיון נוסף.</translation>
    </message>
    <message>
        <source>Prism did not end properly last time. Your last changes to {photos} are back.</source>
        <translation>בפעם הקודמת Prism לא נסגרה כראוי. השינויים האחרונים ב־{photos} חזרו.</translation>
    </message>
    <message>
        <source>Changed elsewhere since the last crash: {photos}. The newer changes stay; the earlier, unsaved ones are kept in {file}.</source>
        <translation>השתנו במקום אחר מאז הקריסה האחרונה: {photos}. השינויים החדשים נשארים; הקודמים, שלא נשמרו, שמורים ב־{file}.</translation>
    </message>
    <message>
        <source>Prism crashed last time. Nothing of your work is lost.</source>
        <translation>בפעם הקודמת Prism קרסה. שום דבר מהעבודה לא אבד.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Export report</source>
        <translation>דוח ייצוא</translation>
    </message>
    <message>
        <source>Color copies are in {folder}</source>
        <translation>העותקים הצבעוניים נמצאים ב־{folder}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>תצלום</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>מה קרה</translation>
    </message>
    <message>
        <source>Photos without a color copy, and why</source>
        <translation>תצלומים בלי עותק צבעוני, והסיבה</translation>
    </message>
    <message>
        <source>A click on a photo shows it</source>
        <translation>לחיצה על תצלום מציגה אותו</translation>
    </message>
    <message>
        <source>Show {path}</source>
        <translation>הצגת {path}</translation>
    </message>
    <message>
        <source>… and {n} more; “Copy list” has them all</source>
        <translation>… ועוד {n}; ״העתקת הרשימה״ כוללת את כולם</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ניסיון נוסף</translation>
    </message>
    <message>
        <source>Color those left out, too</source>
        <translation>לצבוע גם את אלה שבחוץ</translation>
    </message>
    <message>
        <source>Color the rest after all</source>
        <translation>לצבוע בכל זאת את השאר</translation>
    </message>
    <message>
        <source>Put these photos into the export once more</source>
        <translation>הכנסת התצלומים האלה לייצוא פעם נוספת</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>העתקת הרשימה</translation>
    </message>
    <message>
        <source>Put the list on the clipboard</source>
        <translation>העתקת הרשימה ללוח</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>פתיחת תיקייה</translation>
    </message>
    <message>
        <source>Show the color copies</source>
        <translation>הצגת העותקים הצבעוניים</translation>
    </message>
    <message>
        <source>Close the report (Esc)</source>
        <translation>סגירת הדוח (Esc)</translation>
    </message>
    <message>
        <source>{photos} could not be colored</source>
        <translation>לא נצבעו: {photos}</translation>
    </message>
    <message>
        <source>{photos} left out, with no need of color</source>
        <translation>נשארו בחוץ, בלי צורך בצבע: {photos}</translation>
    </message>
    <message>
        <source>{photos} not done, because the export was stopped</source>
        <translation>לא נעשו, כי הייצוא נעצר: {photos}</translation>
    </message>
    <message>
        <source>{photos} in color, with something left out</source>
        <translation>{photos} בצבע, בהשמטת משהו</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Contact sheet</source>
        <translation>דף תצלומים</translation>
    </message>
    <message>
        <source>A contact sheet of {photos}</source>
        <translation>דף תצלומים של {photos}</translation>
    </message>
    <message>
        <source>A PDF to print or to send: each photo before and after, with its name and date.</source>
        <translation>קובץ PDF להדפסה או לשליחה: כל תצלום לפני ואחרי, עם שמו ותאריכו.</translation>
    </message>
    <message>
        <source>{photos} left out, with no need of color</source>
        <translation>נשארו בחוץ, בלי צורך בצבע: {photos}</translation>
    </message>
    <message>
        <source>The PDF file; one that stands there is replaced</source>
        <translation>קובץ ה־PDF; קובץ שנמצא שם יוחלף</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>עיון…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>בחירת קובץ אחר</translation>
    </message>
    <message>
        <source>Stands at the top of each page</source>
        <translation>מופיע בראש כל דף</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Size of the pages</source>
        <translation>גודל הדפים</translation>
    </message>
    <message>
        <source>How many photos stand on a page, 1 to 20</source>
        <translation>כמה תצלומים יש בדף, 1 עד 20</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>שמירה בשם</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>כותרת</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>נייר</translation>
    </message>
    <message>
        <source>Photos on a page</source>
        <translation>תצלומים בדף</translation>
    </message>
    <message>
        <source>Make contact sheet</source>
        <translation>יצירת דף תצלומים</translation>
    </message>
    <message>
        <source>Make the PDF; you can go on coloring meanwhile</source>
        <translation>יצירת ה־PDF; בינתיים אפשר להמשיך לצבוע</translation>
    </message>
    <message>
        <source>Close without making the PDF (Esc)</source>
        <translation>סגירה בלי ליצור PDF (Esc)</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>מקשים ועכבר</translation>
    </message>
    <message>
        <source>Search, for example: undo</source>
        <translation>חיפוש, למשל: ביטול</translation>
    </message>
    <message>
        <source>Type what you want to do, or a key</source>
        <translation>אפשר להקליד פעולה רצויה, או מקש</translation>
    </message>
    <message>
        <source>Search keys and mouse</source>
        <translation>חיפוש מקשים ועכבר</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>אין משהו בשם הזה.</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>על התצלום</translation>
    </message>
    <message>
        <source>Close this list (Esc)</source>
        <translation>סגירת הרשימה (Esc)</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Large: up to 4096 pixels</source>
        <translation>גדול: עד 4096 פיקסלים</translation>
    </message>
    <message>
        <source>Screen: up to 2048 pixels</source>
        <translation>מסך: עד 2048 פיקסלים</translation>
    </message>
    <message>
        <source>E-mail: up to 1200 pixels</source>
        <translation>דוא״ל: עד 1200 פיקסלים</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>הגודל המקורי</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>בחירה אחרת…</translation>
    </message>
    <message>
        <source> px</source>
        <translation> פיקסלים</translation>
    </message>
    <message>
        <source>The longer edge; smaller photos keep their size</source>
        <translation>הצלע הארוכה; תצלומים קטנים יותר נשארים בגודלם</translation>
    </message>
    <message>
        <source>Longer edge in pixels</source>
        <translation>הצלע הארוכה בפיקסלים</translation>
    </message>
</context>
<context>
    <name>SpeedPage</name>
    <message>
        <source>Color with</source>
        <translation>צביעה בעזרת</translation>
    </message>
    <message>
        <source>What runs the model; a graphics card is much faster</source>
        <translation>מה שמפעיל את המודל; כרטיס גרפי מהיר בהרבה</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>כל ה־{n}</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>ליבות המעבד</translation>
    </message>
    <message>
        <source>Fewer cores leave more to other programs; 0 takes all</source>
        <translation>פחות ליבות משאירות יותר לתוכניות אחרות; 0 לוקח את כולן</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>מהירות</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>The processor (CPU)</source>
        <translation>המעבד (CPU)</translation>
    </message>
    <message>
        <source>One moment: the model is loaded anew…</source>
        <translation>רגע: המודל נטען מחדש…</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>לא נטען מודל.</translation>
    </message>
    <message>
        <source>Running now: the graphics card {name}.</source>
        <translation>פועל עכשיו: הכרטיס הגרפי {name}.</translation>
    </message>
    <message>
        <source>Running now: the processor, on {n} of {all} cores.</source>
        <translation>פועל עכשיו: המעבד, ב־{n} ליבות מתוך {all}.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>זו הבחירה שלך.</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card with a driver was found.</source>
        <translation>לא נמצא כרטיס גרפי של NVIDIA עם מנהל התקן.</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>States</source>
        <translation>מצבים</translation>
    </message>
    <message>
        <source>Show photos that nobody has edited; their colors are a preview</source>
        <translation>הצגת תצלומים שלא נערכו; הצבעים שלהם הם תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Show photos that are: {state}</source>
        <translation>הצגת תצלומים במצב: {state}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Loading the model…</source>
        <translation>המודל נטען…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>אין מודל</translation>
    </message>
    <message>
        <source>Automatic color. Click the photo to correct it.</source>
        <translation>צבע אוטומטי. לתיקון, ללחוץ על התצלום.</translation>
    </message>
    <message>
        <source>The model that colors, and what runs it</source>
        <translation>המודל שצובע, ומה מפעיל אותו</translation>
    </message>
    <message>
        <source>{model} · {device} (why?)</source>
        <translation>‏{model} · {device} (למה?)</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Memory and disk</source>
        <translation>זיכרון ודיסק</translation>
    </message>
    <message>
        <source>Memory for photos</source>
        <translation>זיכרון לתצלומים</translation>
    </message>
    <message>
        <source>Photos seen lately are kept ready in so much memory</source>
        <translation>תצלומים שנראו לאחרונה נשמרים מוכנים בכמות הזיכרון הזו</translation>
    </message>
    <message>
        <source>Thumbnails on the disk</source>
        <translation>תמונות ממוזערות בדיסק</translation>
    </message>
    <message>
        <source>Thumbnails that were made once are kept in so much room</source>
        <translation>תמונות ממוזערות שכבר נוצרו נשמרות בכמות המקום הזו</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>רגע…</translation>
    </message>
    <message>
        <source>Remove all thumbnails</source>
        <translation>הסרת כל התמונות הממוזערות</translation>
    </message>
    <message>
        <source>They are made anew for the photos you open</source>
        <translation>הן ייווצרו מחדש לתצלומים שייפתחו</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>{n} MB are used now.</source>
        <translation>בשימוש עכשיו: ‎{n} MB‎.</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Likely color {n} of {count} for this spot: {share}. S leads to the next one.</source>
        <translation>צבע סביר {n} מתוך {count} למקום הזה: {share}. S מוביל לבא.</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Color hint</source>
        <translation>רמז צבע</translation>
    </message>
    <message>
        <source>Click where a color is wrong; drag a hint to move it</source>
        <translation>ללחוץ במקום שהצבע שגוי; גרירה מזיזה רמז</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>מכחול</translation>
    </message>
    <message>
        <source>Paint a color along something</source>
        <translation>צביעה לאורך משהו</translation>
    </message>
    <message>
        <source>Keep neutral</source>
        <translation>שמירה על אפור</translation>
    </message>
    <message>
        <source>Click or paint what is to stay gray</source>
        <translation>ללחוץ או לצבוע מה שיישאר אפור</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>מחק</translation>
    </message>
    <message>
        <source>Wipe hints and strokes away</source>
        <translation>מחיקת רמזים ומשיכות מכחול</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>טפטפת</translation>
    </message>
    <message>
        <source>Take a color from this photo, or go to another one</source>
        <translation>לקיחת צבע מהתצלום הזה, או מעבר לתצלום אחר</translation>
    </message>
    <message>
        <source>Closer look</source>
        <translation>מבט מקרוב</translation>
    </message>
    <message>
        <source>Draw a box around small faces, to color them from near</source>
        <translation>סימון תיבה סביב פנים קטנות, כדי לצבוע אותן מקרוב</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>קטן יותר</translation>
    </message>
    <message>
        <source>Make the brush, or the selected hint, smaller; or turn the wheel with Ctrl</source>
        <translation>הקטנת המכחול או הרמז שנבחר; אפשר גם בגלגלת עם Ctrl</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>גדול יותר</translation>
    </message>
    <message>
        <source>Make the brush, or the selected hint, larger; or turn the wheel with Ctrl</source>
        <translation>הגדלת המכחול או הרמז שנבחר; אפשר גם בגלגלת עם Ctrl</translation>
    </message>
    <message>
        <source>Next unsure spot</source>
        <translation>המקום הבא שאינו בטוח</translation>
    </message>
    <message>
        <source>Go to where a hint would help most; Enter puts one there</source>
        <translation>מעבר למקום שבו רמז יועיל ביותר; Enter מוסיף שם רמז</translation>
    </message>
    <message>
        <source>Previous unsure spot</source>
        <translation>המקום הקודם שאינו בטוח</translation>
    </message>
    <message>
        <source>Go back to the unsure spot before</source>
        <translation>חזרה למקום הקודם שאינו בטוח</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>הרמז הבא</translation>
    </message>
    <message>
        <source>Select the next hint</source>
        <translation>בחירת הרמז הבא</translation>
    </message>
    <message>
        <source>Previous hint</source>
        <translation>הרמז הקודם</translation>
    </message>
    <message>
        <source>Select the hint before</source>
        <translation>בחירת הרמז הקודם</translation>
    </message>
    <message>
        <source>Next likely color</source>
        <translation>הצבע הסביר הבא</translation>
    </message>
    <message>
        <source>Give the selected hint the next color likely there</source>
        <translation>מתן הצבע הסביר הבא לרמז שנבחר</translation>
    </message>
    <message>
        <source>Previous likely color</source>
        <translation>הצבע הסביר הקודם</translation>
    </message>
    <message>
        <source>Give the selected hint the likely color before</source>
        <translation>מתן הצבע הסביר הקודם לרמז שנבחר</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>כלים</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>הגדלה</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>דילוג</translation>
    </message>
    <message>
        <source>End the tour (Esc); the help menu has it again</source>
        <translation>סיום הסיור (Esc); אפשר למצוא אותו שוב בתפריט העזרה</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>חזרה</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>הצעד הקודם</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} מתוך {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>הבא</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>סיום הסיור</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>הצעד הבא</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>Your photo, in color</source>
        <translation>התצלום, בצבע</translation>
    </message>
    <message>
        <source>Prism colored it by itself. Compare it with the original here, or keep the O key pressed.</source>
        <translation>‏Prism צבעה אותו בעצמה. כאן אפשר להשוות אותו למקור, או להחזיק את המקש O.</translation>
    </message>
    <message>
        <source>A color is wrong? Give a hint</source>
        <translation>צבע שגוי? רמז יעזור</translation>
    </message>
    <message>
        <source>With this tool click the place in the photo, then choose the right color in the panel.</source>
        <translation>עם הכלי הזה לוחצים על המקום בתצלום, ואז בוחרים בלוח את הצבע הנכון.</translation>
    </message>
    <message>
        <source>Too pale, or too strong?</source>
        <translation>חיוור מדי, או עז מדי?</translation>
    </message>
    <message>
        <source>Here you adjust all colors of the photo at once. Every step can be undone.</source>
        <translation>כאן מתאימים את כל צבעי התצלום בבת אחת. כל צעד אפשר לבטל.</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>שמירת התוצאה</translation>
    </message>
    <message>
        <source>Export photo saves this one in color; Color all, beside it, the whole folder. Your scans stay as they are.</source>
        <translation>ייצוא התצלום שומר את התצלום הזה בצבע, וצביעת הכול שלצדו את כל התיקייה. הסריקות נשארות כפי שהן.</translation>
    </message>
</context>
<context>
    <name>VariantStrip</name>
    <message>
        <source>Variants</source>
        <translation>גרסאות</translation>
    </message>
    <message>
        <source>Click a picture to color the photo so; Undo brings the other colors back</source>
        <translation>לחיצה על תמונה צובעת כך את התצלום; ״ביטול״ מחזיר את הצבעים הקודמים</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>כפי שהיה</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>רגוע</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>אוטומטי</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>תוסס</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>עז</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>עמום</translation>
    </message>
    <message>
        <source>Rich</source>
        <translation>עשיר</translation>
    </message>
    <message>
        <source>Broad look</source>
        <translation>מבט רחב</translation>
    </message>
    <message>
        <source>Close look</source>
        <translation>מבט קרוב</translation>
    </message>
    <message>
        <source>Closest look</source>
        <translation>המבט הקרוב ביותר</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Fit</source>
        <translation>התאמה לחלון</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>הצגת כל התצלום</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Show the photo at its full size</source>
        <translation>הצגת התצלום בגודלו המלא</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>התקרבות</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>התרחקות</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>השוואה</translation>
    </message>
    <message>
        <source>Show before and after: a divider down the photo, then one across it, side by side, no more</source>
        <translation>הצגת לפני ואחרי: קו מפריד לאורך התצלום, אחר כך לרוחבו, זה לצד זה, ובלי השוואה</translation>
    </message>
    <message>
        <source>Divider from top to bottom</source>
        <translation>קו מלמעלה למטה</translation>
    </message>
    <message>
        <source>Before at the left of a divider, after at its right</source>
        <translation>לפני משמאל לקו, אחרי מימינו</translation>
    </message>
    <message>
        <source>Divider from left to right</source>
        <translation>קו משמאל לימין</translation>
    </message>
    <message>
        <source>Before above a divider, after below it</source>
        <translation>לפני מעל הקו, אחרי מתחתיו</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>זה לצד זה</translation>
    </message>
    <message>
        <source>Before and after beside each other, moving together</source>
        <translation>לפני ואחרי זה לצד זה, נעים יחד</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>מקור</translation>
    </message>
    <message>
        <source>Show the original photo; or hold O to look at it</source>
        <translation>הצגת התצלום המקורי; או החזקת O כדי להציץ בו</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>הסתרת הרמזים</translation>
    </message>
    <message>
        <source>Hide hints and boxes, to judge the colors below them; they are back once one is selected</source>
        <translation>הסתרת הרמזים והתיבות, כדי לשפוט את הצבעים שמתחתם; הם חוזרים כשאחד מהם נבחר</translation>
    </message>
    <message>
        <source>Where to help</source>
        <translation>היכן לעזור</translation>
    </message>
    <message>
        <source>Show where the model is least sure, and a hint would help</source>
        <translation>הצגת המקומות שהמודל הכי פחות בטוח בהם, ושרמז יועיל בהם</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>סרט תצלומים</translation>
    </message>
    <message>
        <source>Show the photos of the folder in a row</source>
        <translation>הצגת תצלומי התיקייה בשורה</translation>
    </message>
    <message>
        <source>Filmstrip at the side</source>
        <translation>סרט התצלומים בצד</translation>
    </message>
    <message>
        <source>Put the filmstrip beside the photo, or below it again</source>
        <translation>הצבת סרט התצלומים לצד התצלום, או שוב מתחתיו</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>לוח צד</translation>
    </message>
    <message>
        <source>Show hints and adjustments beside the photo</source>
        <translation>הצגת הרמזים וההתאמות לצד התצלום</translation>
    </message>
    <message>
        <source>Photo alone</source>
        <translation>תצלום בלבד</translation>
    </message>
    <message>
        <source>Put everything around the photo away, or bring it back</source>
        <translation>הסתרת כל מה שסביב התצלום, או החזרתו</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>מסך מלא</translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation>מילוי כל המסך</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>ערכת צבעים בהירה</translation>
    </message>
    <message>
        <source>Make the window light; colors are judged best on dark gray</source>
        <translation>חלון בהיר; שיפוט צבעים קל יותר על אפור כהה</translation>
    </message>
</context>
<context>
    <name>WhereToHelp</name>
    <message>
        <source>Gold: here the model guesses, and a hint helps most. J leads to the next such spot.</source>
        <translation>זהב: כאן המודל מנחש, ורמז יעזור במיוחד. J מוביל למקום הבא.</translation>
    </message>
    <message>
        <source>No spot stands out: the model is sure enough.</source>
        <translation>אין מקום בולט: המודל בטוח דיו.</translation>
    </message>
    <message>
        <source>Spot {n} of {count}: press Enter to put a hint here, J for the next one.</source>
        <translation>מקום {n} מתוך {count}: Enter מוסיף כאן רמז, J עובר לבא.</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>רמז אחד</numerusform>
            <numerusform>%n רמזים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>תצלום אחד</numerusform>
            <numerusform>%Ln תצלומים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>U-Net over MobileNetV2 (5.0 million parameters), conditional on color hints, with a second head that gives a distribution over colors, and a third that tells which places are of one color, by which hints spread. It predicts CIELAB a* and b* of a photograph from its lightness. Made for the photographs of families and archives; quick enough for a laptop without a GPU.</source>
        <translation>‏רשת U-Net מעל MobileNetV2 (‏5.0 מיליון פרמטרים), המותנית ברמזי צבע, עם ראש שני שנותן התפלגות על צבעים, ושלישי שאומר אילו מקומות בעלי אותו צבע, ולפיו רמזים מתפשטים. היא חוזה את a*‎ ו־b*‎ של CIELAB בתצלום מתוך הבהירות שלו. נועדה לתצלומים של משפחות וארכיונים; מהירה דיה למחשב נייד בלי מעבד גרפי.</translation>
    </message>
    <message>
        <source>13,146 natural color photographs collected from public research repositories (people, streets, rooms, food, animals, landscapes; about 40 to 45 % show people), 256 px on the short side. Their licenses differ and some sources state none; the photographs are not passed on. The encoder started from an ImageNet classifier (MobileNetV2, Apache-2.0). Part of them turned gray as old films would have made them, or were faded, blurred, scratched and grained; their colors stayed.</source>
        <translation>13,146 תצלומי צבע טבעיים שנאספו ממאגרי מחקר ציבוריים (אנשים, רחובות, חדרים, אוכל, בעלי חיים, נופים; בכ־40 עד 45 % מהם נראים אנשים), 256 פיקסלים בצלע הקצרה. הרישיונות שלהם שונים, ובחלק מהמקורות לא נאמר רישיון; התצלומים אינם מועברים הלאה. המקודד התחיל ממסווג של ImageNet‏ (MobileNetV2,‏ Apache-2.0). חלק מהם הפך לאפור כפי שסרטי צילום ישנים היו עושים, או דהה, טושטש, נשרט וקיבל גרעיניות; הצבעים נשארו.</translation>
    </message>
    <message>
        <source>The colors are plausible, not true. Nobody can read the color of a coat or a car from a gray photograph; where it matters, set a hint, and say in the caption that the color was guessed.</source>
        <translation>הצבעים סבירים, לא אמיתיים. אי אפשר לקרוא את צבעו של מעיל או של רכב מתצלום אפור; במקום שבו זה חשוב כדאי לתת רמז, ולומר בכיתוב שהצבע הוא ניחוש.</translation>
    </message>
    <message>
        <source>Colors of whatever is varied (clothes, signs, painted walls) come out pale, brownish or wrong.</source>
        <translation>צבעים של כל מה שמגוון (בגדים, שלטים, קירות צבועים) יוצאים חיוורים, חומים או שגויים.</translation>
    </message>
    <message>
        <source>Where it doubts it is pale: three fifths as colorful as photographs are. The vividness slider takes it further, at some risk.</source>
        <translation>במקום של ספק הצבע חיוור: שלוש חמישיות מהצבעוניות של תצלומים אמיתיים. מחוון החיוניות מוסיף צבע, בסיכון מסוים.</translation>
    </message>
    <message>
        <source>A sky may be blue on one side and gray on the other. The page around a photo stays gray where Prism knows it for one; else it may turn blue.</source>
        <translation>שמיים עלולים להיות כחולים בצד אחד ואפורים בצד האחר. הדף שמסביב לתמונה נשאר אפור כש־Prism מזהה אותו; אחרת הוא עלול להיצבע בכחול.</translation>
    </message>
    <message>
        <source>Small faces, hands at the edge of the picture and crowds may stay gray or share a neighbor&apos;s color.</source>
        <translation>פנים קטנות, ידיים בקצה התמונה וקהל עלולים להישאר אפורים או לקבל את צבעו של מה שלידם.</translation>
    </message>
    <message>
        <source>It learned from photographs of the years 1970 to 2020: dress and materials of earlier times are foreign to it, and so are drawings, X-rays and documents.</source>
        <translation>הוא למד מתצלומים של השנים 1970 עד 2020: בגדים וחומרים מתקופות קודמות זרים לו, וכך גם ציורים, צילומי רנטגן ומסמכים.</translation>
    </message>
    <message>
        <source>A colorized photograph is an interpretation. Keep the original beside it, and never pass it off as a record.</source>
        <translation>תצלום שנצבע הוא פרשנות. יש לשמור לצדו את המקור, ולעולם לא להציג אותו כתיעוד.</translation>
    </message>
</context>
<context>
    <name>card_words</name>
    <message>
        <source>It looks at what is light and dark in your photo and says which colors are likely there. It has seen many photographs, but not yours: the colors are good guesses, not knowledge. Your hints tell it better. Nothing leaves this computer.</source>
        <translation>הוא מביט במה שבהיר ובמה שכהה בתצלום ואומר אילו צבעים סבירים שם. הוא ראה תצלומים רבים, אבל לא את התצלום הזה: הצבעים הם ניחוש טוב, לא ידיעה. הרמזים מלמדים אותו טוב יותר. שום דבר לא יוצא מהמחשב הזה.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>מה הוא עושה</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>מה הוא לא יכול</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>למד מתוך</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>בפירוט</translation>
    </message>
    <message>
        <source>License</source>
        <translation>רישיון</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>the photo is cut short or damaged</source>
        <translation>התצלום קטוע או פגום</translation>
    </message>
    <message>
        <source>scan it or copy it again</source>
        <translation>כדאי לסרוק או להעתיק אותו שוב</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>הקובץ ריק</translation>
    </message>
    <message>
        <source>copy it again from where it came from</source>
        <translation>כדאי להעתיק אותו שוב ממקורו</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>אין קובץ כזה</translation>
    </message>
    <message>
        <source>check its name and folder</source>
        <translation>כדאי לבדוק את שמו ואת התיקייה</translation>
    </message>
    <message>
        <source>this is a folder, not a photo</source>
        <translation>זו תיקייה, לא תצלום</translation>
    </message>
    <message>
        <source>choose a photo in it</source>
        <translation>יש לבחור תצלום בתוכה</translation>
    </message>
    <message>
        <source>this is not a JPEG, PNG, TIFF, WebP or BMP photo, whatever its name</source>
        <translation>זה אינו תצלום JPEG,‏ PNG,‏ TIFF,‏ WebP או BMP, יהיה שמו אשר יהיה</translation>
    </message>
    <message>
        <source>convert it to one of these</source>
        <translation>יש להמיר אותו לאחד מאלה</translation>
    </message>
    <message>
        <source>this is not a photo that Prism opens</source>
        <translation>זה אינו תצלום ש־Prism פותחת</translation>
    </message>
    <message>
        <source>Prism is not allowed to read it</source>
        <translation>ל־Prism אין הרשאה לקרוא אותו</translation>
    </message>
    <message>
        <source>change its permissions, or copy it to a folder of your own</source>
        <translation>יש לשנות את ההרשאות, או להעתיק אותו לתיקייה אחרת</translation>
    </message>
    <message>
        <source>Prism is not allowed to write it there</source>
        <translation>ל־Prism אין הרשאה לכתוב אותו שם</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>יש לבחור תיקייה אחרת</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>אי אפשר לקרוא אותו ({reason})</translation>
    </message>
    <message>
        <source>copy it to this computer and try again</source>
        <translation>כדאי להעתיק אותו למחשב הזה ולנסות שוב</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>כדאי לבדוק את ההרשאות</translation>
    </message>
    <message>
        <source>it cannot be looked into ({reason})</source>
        <translation>אי אפשר להיכנס אליה ({reason})</translation>
    </message>
    <message>
        <source>it is damaged, cut short or of a rare kind</source>
        <translation>הוא פגום, קטוע או מסוג נדיר</translation>
    </message>
    <message>
        <source>its header promises {width} x {height} pixels, Prism takes up to {most} megapixels</source>
        <translation>הכותרת שלו מבטיחה {width} × {height} פיקסלים, ו־Prism מקבלת עד {most} מגה־פיקסל</translation>
    </message>
    <message>
        <source>scale it down first, if it is a real photo</source>
        <translation>כדאי להקטין אותו קודם, אם זה תצלום אמיתי</translation>
    </message>
    <message>
        <source>its picture is {width} x {height} pixels, so there is none</source>
        <translation>התמונה שלו היא {width} × {height} פיקסלים, כלומר אין תמונה</translation>
    </message>
    <message>
        <source>take another copy</source>
        <translation>יש לקחת עותק אחר</translation>
    </message>
    <message>
        <source>there is not enough memory to open it</source>
        <translation>אין די זיכרון כדי לפתוח אותו</translation>
    </message>
    <message>
        <source>there is not enough free memory for it</source>
        <translation>אין די זיכרון פנוי עבורו</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>כדאי לסגור תוכניות אחרות</translation>
    </message>
    <message>
        <source>its floating-point values are not all in 0..1</source>
        <translation>לא כל ערכי הנקודה הצפה שלו בין 0 ל־1</translation>
    </message>
    <message>
        <source>save it as a 16-bit TIFF</source>
        <translation>יש לשמור אותו כ־TIFF של 16 סיביות</translation>
    </message>
    <message>
        <source>a TIFF of {kind} values is not one that Prism reads</source>
        <translation>‏TIFF של ערכי {kind} אינו מסוג ש־Prism קוראת</translation>
    </message>
    <message>
        <source>save it with 16 bits</source>
        <translation>יש לשמור אותו ב־16 סיביות</translation>
    </message>
    <message>
        <source>{kind} is not one that Prism reads</source>
        <translation>‏{kind} אינו מסוג ש־Prism קוראת</translation>
    </message>
    <message>
        <source>save it as an RGB or gray TIFF</source>
        <translation>יש לשמור אותו כ־TIFF של RGB או אפור</translation>
    </message>
    <message>
        <source>the file holds {count} pictures</source>
        <translation>מספר התמונות בקובץ: {count}</translation>
    </message>
    <message>
        <source>only the first is used</source>
        <translation>רק הראשונה בשימוש</translation>
    </message>
    <message>
        <source>its color profile is damaged or of another kind</source>
        <translation>פרופיל הצבע שלו פגום או מסוג אחר</translation>
    </message>
    <message>
        <source>its colors are taken for sRGB</source>
        <translation>צבעיו נחשבים ל־sRGB</translation>
    </message>
    <message>
        <source>its CMYK inks become sRGB colors</source>
        <translation>צבעי הדיו (CMYK) הופכים לצבעי sRGB</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and left out</source>
        <translation>נתוני ה־EXIF שלו פגומים והושמטו</translation>
    </message>
    <message>
        <source>its metadata is damaged and left out</source>
        <translation>הנתונים הנלווים שלו פגומים והושמטו</translation>
    </message>
    <message>
        <source>its XMP data is damaged</source>
        <translation>נתוני ה־XMP שלו פגומים</translation>
    </message>
    <message>
        <source>a colorized copy gets a new packet</source>
        <translation>עותק צבוע יקבל נתונים חדשים</translation>
    </message>
    <message>
        <source>this is the original, which Prism never writes</source>
        <translation>זה המקור, ש־Prism לעולם אינה כותבת עליו</translation>
    </message>
    <message>
        <source>this is an original, which Prism never writes</source>
        <translation>זה מקור, ש־Prism לעולם אינה כותבת עליו</translation>
    </message>
    <message>
        <source>choose another output folder</source>
        <translation>יש לבחור תיקיית פלט אחרת</translation>
    </message>
    <message>
        <source>name another output folder</source>
        <translation>יש לציין תיקיית פלט אחרת</translation>
    </message>
    <message>
        <source>there is not enough memory to write it</source>
        <translation>אין די זיכרון כדי לכתוב אותו</translation>
    </message>
    <message>
        <source>there is not enough memory to write its layers</source>
        <translation>אין די זיכרון כדי לכתוב את שכבותיו</translation>
    </message>
    <message>
        <source>it cannot be written ({reason})</source>
        <translation>אי אפשר לכתוב אותו ({reason})</translation>
    </message>
    <message>
        <source>it cannot be written: {reason}</source>
        <translation>אי אפשר לכתוב אותו: {reason}</translation>
    </message>
    <message>
        <source>check permissions, and whether the disk is full</source>
        <translation>כדאי לבדוק את ההרשאות, ואם הדיסק מלא</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>הדיסק מלא</translation>
    </message>
    <message>
        <source>free some space, or choose another folder</source>
        <translation>יש לפנות מקום, או לבחור תיקייה אחרת</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>התיקייה שלו לא קיימת</translation>
    </message>
    <message>
        <source>make it, or choose another</source>
        <translation>יש ליצור אותה, או לבחור אחרת</translation>
    </message>
    <message>
        <source>its folder cannot be made ({reason})</source>
        <translation>אי אפשר ליצור את התיקייה שלו ({reason})</translation>
    </message>
    <message>
        <source>a folder of that name stands there</source>
        <translation>יש שם תיקייה בשם הזה</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>יש לבחור שם אחר</translation>
    </message>
    <message>
        <source>Prism writes .jpg, .png, .tif, .webp and .bmp files</source>
        <translation>‏Prism כותבת קבצים מסוג ‎.jpg, .png, .tif, .webp, .bmp</translation>
    </message>
    <message>
        <source>choose one of these names</source>
        <translation>יש לבחור אחד מהשמות האלה</translation>
    </message>
    <message>
        <source>{format} takes at most {most} pixels a side</source>
        <translation>‏{format} מקבל עד {most} פיקסלים לצלע</translation>
    </message>
    <message>
        <source>use TIFF or PNG</source>
        <translation>יש להשתמש ב־TIFF או PNG</translation>
    </message>
    <message>
        <source>{format} holds 8 bits a channel</source>
        <translation>‏{format} מחזיק 8 סיביות לערוץ</translation>
    </message>
    <message>
        <source>choose PNG or TIFF for 16</source>
        <translation>יש לבחור PNG או TIFF עבור 16</translation>
    </message>
    <message>
        <source>its {what} of {size} KB is more than a JPEG can hold</source>
        <translation>ה־{what} שלו, ‎{size} KB‎, גדול ממה ש־JPEG יכול להחזיק</translation>
    </message>
    <message>
        <source>its XMP is damaged and too large for a JPEG</source>
        <translation>ה־XMP שלו פגום וגדול מדי ל־JPEG</translation>
    </message>
    <message>
        <source>use PNG or TIFF</source>
        <translation>יש להשתמש ב־PNG או TIFF</translation>
    </message>
    <message>
        <source>{file} was made by someone else meanwhile</source>
        <translation>‏{file} נוצר בינתיים בידי מישהו אחר</translation>
    </message>
    <message>
        <source>run Prism again</source>
        <translation>כדאי להפעיל את Prism שוב</translation>
    </message>
    <message>
        <source>the journal in {folder} cannot be written ({reason})</source>
        <translation>אי אפשר לכתוב את היומן ב־{folder} ‏({reason})</translation>
    </message>
    <message>
        <source>the journal cannot be read ({reason})</source>
        <translation>אי אפשר לקרוא את היומן ({reason})</translation>
    </message>
    <message>
        <source>unexpected error ({error})</source>
        <translation>תקלה לא צפויה ({error})</translation>
    </message>
    <message>
        <source>please report it</source>
        <translation>נשמח לדיווח</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>הוא פגום</translation>
    </message>
    <message>
        <source>it cannot be used</source>
        <translation>אי אפשר להשתמש בו</translation>
    </message>
    <message>
        <source>the generator failed</source>
        <translation>המודל נכשל</translation>
    </message>
    <message>
        <source>CUDA cannot be used here: {reason}. Or choose the processor in the preferences, under Speed</source>
        <translation>אי אפשר להשתמש כאן ב־CUDA: {reason}. אפשר לבחור במעבד בהעדפות, בדף ״מהירות״</translation>
    </message>
    <message>
        <source>choose less with the Detail slider, close other programs</source>
        <translation>כדאי להפחית את ״פירוט״ במחוון, לסגור תוכניות אחרות</translation>
    </message>
    <message>
        <source>choose less with the Detail slider, close other programs{instead}</source>
        <translation>כדאי להפחית את ״פירוט״ במחוון, לסגור תוכניות אחרות{instead}</translation>
    </message>
    <message>
        <source>, or choose the processor in the preferences, under Speed</source>
        <translation>, או לבחור במעבד בהעדפות, בדף ״מהירות״</translation>
    </message>
    <message>
        <source>repair or remove it</source>
        <translation>יש לתקן או להסיר אותו</translation>
    </message>
    <message>
        <source>correct or remove it</source>
        <translation>יש לתקן או להסיר אותו</translation>
    </message>
    <message>
        <source>this is not a Prism sidecar: &quot;schema&quot; with its version is missing</source>
        <translation>זה אינו קובץ עזר של Prism: חסר בו &quot;schema&quot; עם הגרסה</translation>
    </message>
    <message>
        <source>it is of a newer Prism (schema {found}, this one knows {known})</source>
        <translation>הוא של Prism חדשה יותר (סכמה {found}, כאן מוכרת {known})</translation>
    </message>
    <message>
        <source>update Prism</source>
        <translation>כדאי לעדכן את Prism</translation>
    </message>
    <message>
        <source>{name} has no color to take over</source>
        <translation>אין ב־{name} צבע לקחת ממנו</translation>
    </message>
    <message>
        <source>choose a photo in color</source>
        <translation>יש לבחור תצלום בצבע</translation>
    </message>
    <message>
        <source>there is no such model file</source>
        <translation>אין קובץ מודל כזה</translation>
    </message>
    <message>
        <source>check the name or install it again</source>
        <translation>כדאי לבדוק את השם או להתקין אותו שוב</translation>
    </message>
    <message>
        <source>the model file cannot be read ({reason})</source>
        <translation>אי אפשר לקרוא את קובץ המודל ({reason})</translation>
    </message>
    <message>
        <source>the model&apos;s bytes do not match its card</source>
        <translation>תוכן המודל אינו תואם את הכרטיס שלו</translation>
    </message>
    <message>
        <source>install it again</source>
        <translation>כדאי להתקין אותו שוב</translation>
    </message>
    <message>
        <source>this is not a Prism generator: it carries no model card</source>
        <translation>זה אינו מודל של Prism: אין בו כרטיס מודל</translation>
    </message>
    <message>
        <source>its model card cannot be read: {detail}</source>
        <translation>אי אפשר לקרוא את כרטיס המודל: {detail}</translation>
    </message>
    <message>
        <source>it follows contract {found}, this Prism knows {known}</source>
        <translation>הוא לפי חוזה {found}, וכאן מוכר {known}</translation>
    </message>
    <message>
        <source>this is not an ONNX file</source>
        <translation>זה אינו קובץ ONNX</translation>
    </message>
    <message>
        <source>the file is cut short or is no ONNX file</source>
        <translation>הקובץ קטוע או אינו קובץ ONNX</translation>
    </message>
    <message>
        <source>the model cannot be loaded ({detail})</source>
        <translation>אי אפשר לטעון את המודל ({detail})</translation>
    </message>
    <message>
        <source>the generator answered values that are no numbers</source>
        <translation>המודל השיב ערכים שאינם מספרים</translation>
    </message>
    <message>
        <source>use another model</source>
        <translation>יש להשתמש במודל אחר</translation>
    </message>
    <message>
        <source>Prism came without a generator</source>
        <translation>‏Prism הגיעה בלי מודל</translation>
    </message>
    <message>
        <source>there is no such model</source>
        <translation>אין מודל כזה</translation>
    </message>
    <message>
        <source>name a file, or one of those at hand ({names})</source>
        <translation>יש לציין קובץ, או אחד מאלה: {names}</translation>
    </message>
    <message>
        <source>the model cannot be copied to {folder} ({reason})</source>
        <translation>אי אפשר להעתיק את המודל ל־{folder} ‏({reason})</translation>
    </message>
    <message>
        <source>the model cannot be removed ({reason})</source>
        <translation>אי אפשר להסיר את המודל ({reason})</translation>
    </message>
    <message>
        <source>this model was not added by its owner</source>
        <translation>המודל הזה לא נוסף על ידך</translation>
    </message>
    <message>
        <source>Running on the CPU although an NVIDIA driver is installed: {reason}</source>
        <translation>פועל על המעבד אף שמותקן מנהל התקן של NVIDIA: {reason}</translation>
    </message>
    <message>
        <source>the NVIDIA driver knows CUDA {known}, CUDA {needed} is needed</source>
        <translation>מנהל ההתקן של NVIDIA מכיר CUDA {known}, ונדרש CUDA {needed}</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>יש לעדכן את מנהל ההתקן</translation>
    </message>
    <message>
        <source>its libraries do not load</source>
        <translation>הספריות שלו לא נטענות</translation>
    </message>
    <message>
        <source>this ONNX Runtime was built without CUDA</source>
        <translation>‏ONNX Runtime הזה נבנה בלי CUDA</translation>
    </message>
    <message>
        <source>install onnxruntime-gpu in its place</source>
        <translation>יש להתקין במקומו onnxruntime-gpu</translation>
    </message>
    <message>
        <source>{where} has not enough free memory for the generator</source>
        <translation>‏{where}: אין די זיכרון פנוי למודל</translation>
    </message>
    <message>
        <source>{where} has not enough free memory for the generator {at}</source>
        <translation>‏{where}: אין די זיכרון פנוי למודל {at}</translation>
    </message>
    <message>
        <source>at {edge} px</source>
        <translation>ב־{edge} פיקסלים</translation>
    </message>
    <message>
        <source>the GPU</source>
        <translation>הכרטיס הגרפי</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>המחשב הזה</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>אין קובץ או תיקייה כאלה</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>כדאי לבדוק את השם</translation>
    </message>
    <message>
        <source>this is a file</source>
        <translation>זה קובץ</translation>
    </message>
    <message>
        <source>name a folder for the results</source>
        <translation>יש לציין תיקייה לתוצאות</translation>
    </message>
    <message>
        <source>the results cannot go into the folder of the originals</source>
        <translation>התוצאות לא יכולות להיכנס לתיקיית המקור</translation>
    </message>
    <message>
        <source>name another folder</source>
        <translation>יש לציין תיקייה אחרת</translation>
    </message>
    <message>
        <source>the output folder cannot be written ({reason})</source>
        <translation>אי אפשר לכתוב לתיקיית הפלט ({reason})</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>יש לבחור אחרת</translation>
    </message>
    <message>
        <source>the name {text} has a brace without its partner</source>
        <translation>בשם {text} יש סוגר מסולסל בלי בן זוג</translation>
    </message>
    <message>
        <source>write {example}, say</source>
        <translation>למשל: {example}</translation>
    </message>
    <message>
        <source>{field} in the name {text} is not known</source>
        <translation>השדה {field} בשם {text} לא מוכר</translation>
    </message>
    <message>
        <source>use {known}</source>
        <translation>אפשר להשתמש ב־{known}</translation>
    </message>
    <message>
        <source>{wrong} in the name {text} cannot stand in file names</source>
        <translation>‏{wrong} בשם {text} לא יכול להופיע בשמות קבצים</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>יש להסיר אותו</translation>
    </message>
    <message>
        <source>the name of the results is empty</source>
        <translation>שם התוצאות ריק</translation>
    </message>
    <message>
        <source>names like {text} are not taken by every computer</source>
        <translation>שמות כמו {text} לא מתקבלים בכל מחשב</translation>
    </message>
    <message>
        <source>add letters at both ends</source>
        <translation>כדאי להוסיף אותיות בשני הקצוות</translation>
    </message>
    <message>
        <source>the name {start}... of {photo} is too long for a file</source>
        <translation>השם {start}... של {photo} ארוך מדי לקובץ</translation>
    </message>
    <message>
        <source>use fewer fields</source>
        <translation>כדאי להשתמש בפחות שדות</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>אין הרשאה</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>לא נותר מקום בדיסק</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>מערכת הקבצים לקריאה בלבד</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>אין קובץ או תיקייה כאלה</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>שגיאת קלט/פלט</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>זו תיקייה</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>זו אינה תיקייה</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>המכסה בדיסק מוצתה</translation>
    </message>
</context>
<context>
    <name>edit_names</name>
    <message>
        <source>add hint</source>
        <translation>הוספת רמז</translation>
    </message>
    <message>
        <source>move hint</source>
        <translation>הזזת רמז</translation>
    </message>
    <message>
        <source>color of hint</source>
        <translation>צבע של רמז</translation>
    </message>
    <message>
        <source>remove hint</source>
        <translation>הסרת רמז</translation>
    </message>
    <message>
        <source>remove all hints</source>
        <translation>הסרת כל הרמזים</translation>
    </message>
    <message>
        <source>size of hint</source>
        <translation>גודל של רמז</translation>
    </message>
    <message>
        <source>brush stroke</source>
        <translation>משיכת מכחול</translation>
    </message>
    <message>
        <source>keep neutral</source>
        <translation>שמירה על אפור</translation>
    </message>
    <message>
        <source>erase hints</source>
        <translation>מחיקת רמזים</translation>
    </message>
    <message>
        <source>closer look</source>
        <translation>מבט מקרוב</translation>
    </message>
    <message>
        <source>move closer look</source>
        <translation>הזזת מבט מקרוב</translation>
    </message>
    <message>
        <source>remove closer look</source>
        <translation>הסרת מבט מקרוב</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>רוויה</translation>
    </message>
    <message>
        <source>vividness</source>
        <translation>חיוניות</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>טמפרטורה</translation>
    </message>
    <message>
        <source>tint</source>
        <translation>גוון</translation>
    </message>
    <message>
        <source>auto levels</source>
        <translation>רמות אוטומטיות</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>עוצמה</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>פירוט</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>גרסה</translation>
    </message>
    <message>
        <source>paste hints</source>
        <translation>הדבקת רמזים</translation>
    </message>
    <message>
        <source>paste look</source>
        <translation>הדבקת מראה</translation>
    </message>
    <message>
        <source>color reference</source>
        <translation>תצלום לדוגמת צבע</translation>
    </message>
    <message>
        <source>match album</source>
        <translation>התאמה לאלבום</translation>
    </message>
    <message>
        <source>back to automatic color</source>
        <translation>חזרה לצבע אוטומטי</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Open recent</source>
        <translation>פתיחה מהאחרונים</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>&amp;תצלום</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;כלים</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
</context>
<context>
    <name>mouse_moves</name>
    <message>
        <source>Click</source>
        <translation>לחיצה</translation>
    </message>
    <message>
        <source>Add a hint, or select one</source>
        <translation>הוספת רמז, או בחירה ברמז</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+לחיצה</translation>
    </message>
    <message>
        <source>Add a hint in the color chosen last</source>
        <translation>הוספת רמז בצבע שנבחר אחרון</translation>
    </message>
    <message>
        <source>Drag a hint</source>
        <translation>גרירת רמז</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>הזזה</translation>
    </message>
    <message>
        <source>Right click a hint</source>
        <translation>לחיצה ימנית על רמז</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>הסרה</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>לחיצה ימנית</translation>
    </message>
    <message>
        <source>Show what can be done with the photo</source>
        <translation>הצגת מה שאפשר לעשות עם התצלום</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>מקשי החיצים</translation>
    </message>
    <message>
        <source>Move the selected hint, or else a ring; with Shift, far</source>
        <translation>הזזת הרמז שנבחר, ואם אין, של טבעת; עם Shift, רחוק</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Use the tool inside the ring</source>
        <translation>שימוש בכלי בתוך הטבעת</translation>
    </message>
    <message>
        <source>Let go of the selected hint, of a color taken up, then of the tool</source>
        <translation>ביטול הבחירה ברמז ובצבע שנלקח, ואחר כך הנחת הכלי</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>גלגלת</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>התקרבות או התרחקות במקום הסמן</translation>
    </message>
    <message>
        <source>Ctrl+wheel, Alt+wheel</source>
        <translation>Ctrl+גלגלת, Alt+גלגלת</translation>
    </message>
    <message>
        <source>Make brush, eraser or selected hint larger or smaller</source>
        <translation>הגדלה או הקטנה של המכחול, המחק או הרמז שנבחר</translation>
    </message>
    <message>
        <source>Space+drag, middle drag</source>
        <translation>רווח+גרירה, גרירה בלחצן האמצעי</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>הזזת התצלום</translation>
    </message>
    <message>
        <source>Hold O</source>
        <translation>החזקת O</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>הצגת המקור</translation>
    </message>
</context>
<context>
    <name>palette_names</name>
    <message>
        <source>Skin</source>
        <translation>עור</translation>
    </message>
    <message>
        <source>Ellis Monk, The Monk Skin Tone Scale, 2023 (CC BY 4.0)</source>
        <translation>Ellis Monk, The Monk Skin Tone Scale, 2023 (CC BY 4.0)</translation>
    </message>
    <message>
        <source>Skin, lightest</source>
        <translation>עור, הבהיר ביותר</translation>
    </message>
    <message>
        <source>Skin, very light</source>
        <translation>עור, בהיר מאוד</translation>
    </message>
    <message>
        <source>Skin, light and golden</source>
        <translation>עור, בהיר וזהוב</translation>
    </message>
    <message>
        <source>Skin, light</source>
        <translation>עור, בהיר</translation>
    </message>
    <message>
        <source>Skin, light olive</source>
        <translation>עור, בהיר בגוון זית</translation>
    </message>
    <message>
        <source>Skin, tan</source>
        <translation>עור, שזוף</translation>
    </message>
    <message>
        <source>Skin, brown</source>
        <translation>עור, חום</translation>
    </message>
    <message>
        <source>Skin, dark brown</source>
        <translation>עור, חום כהה</translation>
    </message>
    <message>
        <source>Skin, very dark</source>
        <translation>עור, כהה מאוד</translation>
    </message>
    <message>
        <source>Skin, darkest</source>
        <translation>עור, הכהה ביותר</translation>
    </message>
    <message>
        <source>Skin in daylight, light</source>
        <translation>עור באור יום, בהיר</translation>
    </message>
    <message>
        <source>ColorChecker chart, published sRGB value</source>
        <translation>לוח ColorChecker, ערך sRGB שפורסם</translation>
    </message>
    <message>
        <source>Skin in daylight, dark</source>
        <translation>עור באור יום, כהה</translation>
    </message>
    <message>
        <source>Sunburned cheek</source>
        <translation>לחי שזופה מהשמש</translation>
    </message>
    <message>
        <source>Approximate: chosen by eye for Prism, not measured</source>
        <translation>בקירוב: נבחר בעין עבור Prism, לא נמדד</translation>
    </message>
    <message>
        <source>Lips</source>
        <translation>שפתיים</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>שיער</translation>
    </message>
    <message>
        <source>White hair</source>
        <translation>שיער לבן</translation>
    </message>
    <message>
        <source>Gray hair</source>
        <translation>שיער אפור</translation>
    </message>
    <message>
        <source>Flaxen hair</source>
        <translation>שיער בהיר כפשתן</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>שיער בלונדיני</translation>
    </message>
    <message>
        <source>Dark blond hair</source>
        <translation>שיער בלונדיני כהה</translation>
    </message>
    <message>
        <source>Red hair</source>
        <translation>שיער אדום</translation>
    </message>
    <message>
        <source>Auburn hair</source>
        <translation>שיער ערמוני</translation>
    </message>
    <message>
        <source>Light brown hair</source>
        <translation>שיער חום בהיר</translation>
    </message>
    <message>
        <source>Dark brown hair</source>
        <translation>שיער חום כהה</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>שיער שחור</translation>
    </message>
    <message>
        <source>American uniforms</source>
        <translation>מדים אמריקניים</translation>
    </message>
    <message>
        <source>Textile Color Card Association, Standard Color Card of America and U.S. Army Color Card; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</source>
        <translation>Textile Color Card Association, Standard Color Card of America and U.S. Army Color Card; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</translation>
    </message>
    <message>
        <source>Light olive drab</source>
        <translation>חום־זית בהיר</translation>
    </message>
    <message>
        <source>Field drab</source>
        <translation>חום־זית שדה</translation>
    </message>
    <message>
        <source>Federal Specification TT-C-595, Colors for Ready-Mixed Paints; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</source>
        <translation>Federal Specification TT-C-595, Colors for Ready-Mixed Paints; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>זית</translation>
    </message>
    <message>
        <source>Forest green</source>
        <translation>ירוק יער</translation>
    </message>
    <message>
        <source>Khaki</source>
        <translation>חאקי</translation>
    </message>
    <message>
        <source>Suntan khaki</source>
        <translation>חאקי שזוף</translation>
    </message>
    <message>
        <source>Buff</source>
        <translation>צהבהב־חום (buff)</translation>
    </message>
    <message>
        <source>Marine Corps blue</source>
        <translation>כחול הנחתים</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>כחול צי</translation>
    </message>
    <message>
        <source>West Point gray</source>
        <translation>אפור וסט פוינט</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>תכלת</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>כחול כהה</translation>
    </message>
    <message>
        <source>Scarlet</source>
        <translation>שני</translation>
    </message>
    <message>
        <source>Cardinal</source>
        <translation>אדום קרדינל</translation>
    </message>
    <message>
        <source>Old gold</source>
        <translation>זהב עתיק</translation>
    </message>
    <message>
        <source>Golden yellow</source>
        <translation>צהוב זהוב</translation>
    </message>
    <message>
        <source>Old Glory blue</source>
        <translation>כחול דגל ארצות הברית</translation>
    </message>
    <message>
        <source>Old Glory red</source>
        <translation>אדום דגל ארצות הברית</translation>
    </message>
    <message>
        <source>European uniforms</source>
        <translation>מדים אירופיים</translation>
    </message>
    <message>
        <source>Field gray, 1910s</source>
        <translation>אפור שדה, שנות ה־10</translation>
    </message>
    <message>
        <source>Field gray, 1940s</source>
        <translation>אפור שדה, שנות ה־40</translation>
    </message>
    <message>
        <source>Prussian blue</source>
        <translation>כחול פרוסי</translation>
    </message>
    <message>
        <source>Horizon blue</source>
        <translation>כחול אופק</translation>
    </message>
    <message>
        <source>Madder red</source>
        <translation>אדום פואה</translation>
    </message>
    <message>
        <source>British service dress</source>
        <translation>מדי שירות בריטיים</translation>
    </message>
    <message>
        <source>British battledress</source>
        <translation>מדי קרב בריטיים</translation>
    </message>
    <message>
        <source>Khaki drill</source>
        <translation>חאקי טרופי</translation>
    </message>
    <message>
        <source>Air force blue</source>
        <translation>כחול חיל האוויר</translation>
    </message>
    <message>
        <source>Royal Navy blue</source>
        <translation>כחול הצי המלכותי</translation>
    </message>
    <message>
        <source>Soviet khaki</source>
        <translation>חאקי סובייטי</translation>
    </message>
    <message>
        <source>Imperial Russian sea green</source>
        <translation>ירוק ים של רוסיה הקיסרית</translation>
    </message>
    <message>
        <source>Pike gray</source>
        <translation>אפור זאבן (hechtgrau)</translation>
    </message>
    <message>
        <source>Italian gray green</source>
        <translation>אפור־ירוק איטלקי</translation>
    </message>
    <message>
        <source>Polish khaki</source>
        <translation>חאקי פולני</translation>
    </message>
    <message>
        <source>Tropical tan</source>
        <translation>חום טרופי</translation>
    </message>
    <message>
        <source>Dress fabrics</source>
        <translation>בדי שמלות</translation>
    </message>
    <message>
        <source>Ivory</source>
        <translation>שנהב</translation>
    </message>
    <message>
        <source>Ecru</source>
        <translation>בז&apos; טבעי (ecru)</translation>
    </message>
    <message>
        <source>Champagne</source>
        <translation>שמפניה</translation>
    </message>
    <message>
        <source>Flesh pink</source>
        <translation>ורוד גוף</translation>
    </message>
    <message>
        <source>Old rose</source>
        <translation>ורד עתיק</translation>
    </message>
    <message>
        <source>Ashes of rose</source>
        <translation>אפר ורדים</translation>
    </message>
    <message>
        <source>Coral</source>
        <translation>אלמוג</translation>
    </message>
    <message>
        <source>American beauty</source>
        <translation>American Beauty</translation>
    </message>
    <message>
        <source>Claret</source>
        <translation>קלרט</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>גרנט</translation>
    </message>
    <message>
        <source>Henna</source>
        <translation>חינה</translation>
    </message>
    <message>
        <source>Terra cotta</source>
        <translation>טרקוטה</translation>
    </message>
    <message>
        <source>Buttercup</source>
        <translation>נורית</translation>
    </message>
    <message>
        <source>Maize</source>
        <translation>תירס</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>ברונזה</translation>
    </message>
    <message>
        <source>Cocoa</source>
        <translation>קקאו</translation>
    </message>
    <message>
        <source>Fawn</source>
        <translation>חום אייל</translation>
    </message>
    <message>
        <source>Seal brown</source>
        <translation>חום כלב ים</translation>
    </message>
    <message>
        <source>Reseda green</source>
        <translation>ירוק רכפה</translation>
    </message>
    <message>
        <source>Hunter green</source>
        <translation>ירוק ציידים</translation>
    </message>
    <message>
        <source>Bottle green</source>
        <translation>ירוק בקבוק</translation>
    </message>
    <message>
        <source>Jade green</source>
        <translation>ירוק ירקן</translation>
    </message>
    <message>
        <source>Robin&apos;s egg</source>
        <translation>תכלת ביצת אדומית</translation>
    </message>
    <message>
        <source>Copenhagen blue</source>
        <translation>כחול קופנהגן</translation>
    </message>
    <message>
        <source>Delft blue</source>
        <translation>כחול דלפט</translation>
    </message>
    <message>
        <source>Peacock</source>
        <translation>טווס</translation>
    </message>
    <message>
        <source>Royal blue</source>
        <translation>כחול מלכותי</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>חצות</translation>
    </message>
    <message>
        <source>Lavender</source>
        <translation>לבנדר</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>לילך</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>סגול חיוור</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>שזיף</translation>
    </message>
    <message>
        <source>Eggplant</source>
        <translation>חציל</translation>
    </message>
    <message>
        <source>Taupe</source>
        <translation>חום־אפור (taupe)</translation>
    </message>
    <message>
        <source>Pearl gray</source>
        <translation>אפור פנינה</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>שחור</translation>
    </message>
    <message>
        <source>House paints</source>
        <translation>צבעי בתים</translation>
    </message>
    <message>
        <source>Flat cream</source>
        <translation>קרם מט</translation>
    </message>
    <message>
        <source>Eggshell</source>
        <translation>קליפת ביצה</translation>
    </message>
    <message>
        <source>Buff paint</source>
        <translation>צבע צהבהב־חום</translation>
    </message>
    <message>
        <source>Canary yellow</source>
        <translation>צהוב קנרי</translation>
    </message>
    <message>
        <source>Chrome yellow</source>
        <translation>צהוב כרום</translation>
    </message>
    <message>
        <source>Earth yellow</source>
        <translation>צהוב אדמה</translation>
    </message>
    <message>
        <source>Earth red</source>
        <translation>אדום אדמה</translation>
    </message>
    <message>
        <source>Dull red</source>
        <translation>אדום עמום</translation>
    </message>
    <message>
        <source>Fire red</source>
        <translation>אדום כבאית</translation>
    </message>
    <message>
        <source>Barn red</source>
        <translation>אדום אסם</translation>
    </message>
    <message>
        <source>Earth brown</source>
        <translation>חום אדמה</translation>
    </message>
    <message>
        <source>Dark putty</source>
        <translation>מרק כהה</translation>
    </message>
    <message>
        <source>Desert sand</source>
        <translation>חול מדבר</translation>
    </message>
    <message>
        <source>Wall green</source>
        <translation>ירוק קירות</translation>
    </message>
    <message>
        <source>Exterior green, light</source>
        <translation>ירוק חוץ, בהיר</translation>
    </message>
    <message>
        <source>Exterior green, dark</source>
        <translation>ירוק חוץ, כהה</translation>
    </message>
    <message>
        <source>Chrome green</source>
        <translation>ירוק כרום</translation>
    </message>
    <message>
        <source>Clear blue</source>
        <translation>כחול צלול</translation>
    </message>
    <message>
        <source>Blue paint</source>
        <translation>צבע כחול</translation>
    </message>
    <message>
        <source>Battleship gray</source>
        <translation>אפור אוניית מערכה</translation>
    </message>
    <message>
        <source>Wood and furniture</source>
        <translation>עץ ורהיטים</translation>
    </message>
    <message>
        <source>Oak</source>
        <translation>אלון</translation>
    </message>
    <message>
        <source>Mahogany</source>
        <translation>מהגוני</translation>
    </message>
    <message>
        <source>Sandalwood</source>
        <translation>עץ אלגום</translation>
    </message>
    <message>
        <source>Pine</source>
        <translation>אורן</translation>
    </message>
    <message>
        <source>Maple</source>
        <translation>אדר</translation>
    </message>
    <message>
        <source>Walnut</source>
        <translation>אגוז</translation>
    </message>
    <message>
        <source>Cherry wood</source>
        <translation>עץ דובדבן</translation>
    </message>
    <message>
        <source>Teak</source>
        <translation>טיק</translation>
    </message>
    <message>
        <source>Rosewood</source>
        <translation>סיסם</translation>
    </message>
    <message>
        <source>Ebony</source>
        <translation>הובנה</translation>
    </message>
    <message>
        <source>Weathered boards</source>
        <translation>קרשים בלויים</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>פליז</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>נחושת</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>עור מעובד</translation>
    </message>
    <message>
        <source>Foliage and ground</source>
        <translation>צמחייה ואדמה</translation>
    </message>
    <message>
        <source>Foliage</source>
        <translation>עלווה</translation>
    </message>
    <message>
        <source>Spring green</source>
        <translation>ירוק אביב</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>ירוק־עד</translation>
    </message>
    <message>
        <source>Dark evergreen</source>
        <translation>ירוק־עד כהה</translation>
    </message>
    <message>
        <source>Olive leaf</source>
        <translation>עלה זית</translation>
    </message>
    <message>
        <source>Lime peel</source>
        <translation>קליפת ליים</translation>
    </message>
    <message>
        <source>Grass</source>
        <translation>דשא</translation>
    </message>
    <message>
        <source>Dry grass</source>
        <translation>עשב יבש</translation>
    </message>
    <message>
        <source>Straw</source>
        <translation>קש</translation>
    </message>
    <message>
        <source>Autumn gold</source>
        <translation>זהב סתיו</translation>
    </message>
    <message>
        <source>Autumn red</source>
        <translation>אדום סתיו</translation>
    </message>
    <message>
        <source>Dark soil</source>
        <translation>אדמה כהה</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>חֵמר</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>חול</translation>
    </message>
    <message>
        <source>Granite</source>
        <translation>גרניט</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>לבנים</translation>
    </message>
    <message>
        <source>Sky and water</source>
        <translation>שמיים ומים</translation>
    </message>
    <message>
        <source>Blue sky</source>
        <translation>שמיים כחולים</translation>
    </message>
    <message>
        <source>Pale sky</source>
        <translation>שמיים חיוורים</translation>
    </message>
    <message>
        <source>High sky</source>
        <translation>רום השמיים</translation>
    </message>
    <message>
        <source>Horizon haze</source>
        <translation>אובך באופק</translation>
    </message>
    <message>
        <source>Evening gold</source>
        <translation>זהב ערב</translation>
    </message>
    <message>
        <source>Sunset rose</source>
        <translation>ורוד שקיעה</translation>
    </message>
    <message>
        <source>Storm cloud</source>
        <translation>ענן סערה</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>ים</translation>
    </message>
    <message>
        <source>Deep sea</source>
        <translation>ים עמוק</translation>
    </message>
    <message>
        <source>River</source>
        <translation>נהר</translation>
    </message>
    <message>
        <source>Snow in shade</source>
        <translation>שלג בצל</translation>
    </message>
    <message>
        <source>Automobiles</source>
        <translation>מכוניות</translation>
    </message>
    <message>
        <source>Black enamel</source>
        <translation>אמייל שחור</translation>
    </message>
    <message>
        <source>Deep maroon</source>
        <translation>חום־אדום עמוק</translation>
    </message>
    <message>
        <source>Dark green</source>
        <translation>ירוק כהה</translation>
    </message>
    <message>
        <source>Moss green</source>
        <translation>ירוק טחב</translation>
    </message>
    <message>
        <source>Phoenix brown</source>
        <translation>חום פניקס</translation>
    </message>
    <message>
        <source>Fawn gray</source>
        <translation>אפור אייל</translation>
    </message>
    <message>
        <source>Moleskin</source>
        <translation>אפור־חום (moleskin)</translation>
    </message>
    <message>
        <source>Royal maroon</source>
        <translation>חום־אדום מלכותי</translation>
    </message>
    <message>
        <source>Dove gray</source>
        <translation>אפור יונה</translation>
    </message>
    <message>
        <source>Gunmetal blue</source>
        <translation>כחול מתכת</translation>
    </message>
    <message>
        <source>Washington blue</source>
        <translation>כחול וושינגטון</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>קרם</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>קנרי</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>טורקיז</translation>
    </message>
    <message>
        <source>Coral pink</source>
        <translation>ורוד אלמוג</translation>
    </message>
    <message>
        <source>Fire engine red</source>
        <translation>אדום כבאיות</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>waits</source>
        <translation>ממתין</translation>
    </message>
    <message>
        <source>being colored</source>
        <translation>בצביעה</translation>
    </message>
    <message>
        <source>in color</source>
        <translation>בצבע</translation>
    </message>
    <message>
        <source>kept: a file of that name was there</source>
        <translation>נשאר: כבר היה קובץ בשם הזה</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>מחוץ לצביעה: {reason}</translation>
    </message>
    <message>
        <source>not colored: {reason}</source>
        <translation>לא נצבע: {reason}</translation>
    </message>
    <message>
        <source>not colored: stopped</source>
        <translation>לא נצבע: נעצר</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>בהכנה</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>מוכן</translation>
    </message>
    <message>
        <source>not made: {reason}</source>
        <translation>לא נוצר: {reason}</translation>
    </message>
    <message>
        <source>not made: stopped</source>
        <translation>לא נוצר: נעצר</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>עדיין לא מוכן</translation>
    </message>
    <message>
        <source>{n} of {total} done</source>
        <translation>{n} מתוך {total} נעשו</translation>
    </message>
    <message>
        <source>{n} not colored</source>
        <translation>לא נצבעו: {n}</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>מחוץ לצביעה: {n}</translation>
    </message>
    <message>
        <source>{n} kept as they were</source>
        <translation>נשארו כפי שהיו: {n}</translation>
    </message>
    <message>
        <source>{n} stopped</source>
        <translation>נעצרו: {n}</translation>
    </message>
    <message>
        <source>{photos} in color</source>
        <translation>בצבע: {photos}</translation>
    </message>
    <message>
        <source>The contact sheet could not be made</source>
        <translation>אי אפשר היה ליצור את דף התצלומים</translation>
    </message>
    <message>
        <source>The contact sheet was stopped</source>
        <translation>יצירת דף התצלומים נעצרה</translation>
    </message>
    <message>
        <source>The contact sheet is ready</source>
        <translation>דף התצלומים מוכן</translation>
    </message>
    <message>
        <source>Making the contact sheet…</source>
        <translation>יוצר את דף התצלומים…</translation>
    </message>
    <message>
        <source>Coloring photo {n} of {total}</source>
        <translation>צובע תצלום {n} מתוך {total}</translation>
    </message>
    <message>
        <source>Pausing: the last photos in work are being finished…</source>
        <translation>משהה: התצלומים האחרונים שבעבודה מסתיימים…</translation>
    </message>
    <message>
        <source>Paused. Still to color: {photos}</source>
        <translation>בהשהיה. נותרו לצביעה: {photos}</translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Make room, then go on.</source>
        <translation>הדיסק של {folder} מלא. יש לפנות מקום, ואז להמשיך.</translation>
    </message>
</context>
<context>
    <name>state_words</name>
    <message>
        <source>Not edited</source>
        <translation>לא נערך</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>נערך</translation>
    </message>
    <message>
        <source>With color hints</source>
        <translation>עם רמזי צבע</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>יוצא</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>נכשל</translation>
    </message>
    <message>
        <source>Left out of Color all</source>
        <translation>מחוץ ל״צביעת הכול״</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>רמזים</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>בתור</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>מחוץ לצביעה</translation>
    </message>
    <message>
        <source>Not edited: its colors are a preview</source>
        <translation>לא נערך: הצבעים הם תצוגה מקדימה</translation>
    </message>
    <message>
        <source>Failed: {reason}</source>
        <translation>נכשל: {reason}</translation>
    </message>
    <message>
        <source>{reason}: left out of Color all</source>
        <translation>{reason}: מחוץ ל״צביעת הכול״</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Prism made a mistake ({error}). Your photos are untouched.</source>
        <translation>אירעה תקלה ב־Prism ‏({error}). התצלומים לא נפגעו.</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>נותרו {n} שנ׳</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>נותרו {n} דק׳</translation>
    </message>
    <message>
        <source>{n} h left</source>
        <translation>נותרו {n} שע׳</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>פחות מדקה</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>בערך דקה</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>בערך {n} דקות</translation>
    </message>
    <message>
        <source>about {n} hours</source>
        <translation>בערך {n} שעות</translation>
    </message>
    <message>
        <source>{n} photos a second</source>
        <translation>{n} תצלומים בשנייה</translation>
    </message>
    <message>
        <source>{n} s a photo</source>
        <translation>{n} שנ׳ לתצלום</translation>
    </message>
    <message>
        <source>no hints</source>
        <translation>בלי רמזים</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>‎{n} MB‎</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>‎{n} GB‎</translation>
    </message>
</context>
</TS>
