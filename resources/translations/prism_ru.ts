<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Prism</source>
        <translation>О программе Prism</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>Библиотеки</translation>
    </message>
    <message>
        <source>The libraries that Prism is built on</source>
        <translation>Библиотеки, на которых построена Prism</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>The license of the chosen library</source>
        <translation>Лицензия выбранной библиотеки</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>What the model is, learned from, and cannot do</source>
        <translation>Что это за модель, на чём обучена и чего не умеет</translation>
    </message>
    <message>
        <source>The model, or the libraries</source>
        <translation>Модель или библиотеки</translation>
    </message>
    <message>
        <source>Libraries and licenses</source>
        <translation>Библиотеки и лицензии</translation>
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
        <translation>Модель не загружена.</translation>
    </message>
    <message>
        <source>Close this page (Esc)</source>
        <translation>Закрыть эту страницу (Esc)</translation>
    </message>
    <message>
        <source>Brings color back to old photographs, on this computer alone. Apache License 2.0.</source>
        <translation>Возвращает цвет старым фотографиям прямо на этом компьютере. Лицензия Apache 2.0.</translation>
    </message>
</context>
<context>
    <name>AdjustPage</name>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Looks and albums</source>
        <translation>Стили и альбомы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>AdjustPanel</name>
    <message>
        <source>Vividness</source>
        <translation>Сочность</translation>
    </message>
    <message>
        <source>From safe, pale colors to the vivid ones that are likely. Double click for the model&apos;s own.</source>
        <translation>От надёжных бледных цветов до вероятных сочных. Двойной щелчок возвращает значение модели.</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Насыщенность</translation>
    </message>
    <message>
        <source>How strong the automatic colors are; hints keep their own. Double click for 100 %.</source>
        <translation>Насколько сильны автоматические цвета; подсказки сохраняют свой цвет. Двойной щелчок возвращает 100 %.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Температура</translation>
    </message>
    <message>
        <source>Cooler and bluer to the left, warmer and yellower to the right. Double click for 0.</source>
        <translation>Влево холоднее и синее, вправо теплее и желтее. Двойной щелчок возвращает 0.</translation>
    </message>
    <message>
        <source>Tint</source>
        <translation>Оттенок</translation>
    </message>
    <message>
        <source>Greener to the left, rosier to the right. Double click for 0.</source>
        <translation>Влево зеленее, вправо розовее. Двойной щелчок возвращает 0.</translation>
    </message>
    <message>
        <source>Auto levels</source>
        <translation>Автоуровни</translation>
    </message>
    <message>
        <source>Gives a faded scan its black and white back. Double click for none.</source>
        <translation>Возвращает выцветшему скану чёрное и белое. Двойной щелчок отключает.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>How much of the color covers the original photo. Double click for 100 %.</source>
        <translation>Насколько цвет перекрывает исходную фотографию. Двойной щелчок возвращает 100 %.</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Детальность</translation>
    </message>
    <message>
        <source>How large a copy of the photo the model looks at: a large one shows it small faces, a small one keeps colors even. Double click for the model&apos;s own.</source>
        <translation>Насколько большую копию фотографии видит модель: на большой различимы мелкие лица, на маленькой цвета ровнее. Двойной щелчок возвращает значение модели.</translation>
    </message>
</context>
<context>
    <name>Album</name>
    <message>
        <source>Colors like which photo?</source>
        <translation>Цвета как на какой фотографии?</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <source>Looking at the chosen photos: {done} of {total}</source>
        <translation>Просмотр выбранных фотографий: {done} из {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Put this message away</source>
        <translation>Убрать это сообщение</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Photo</source>
        <translation>Фотография</translation>
    </message>
</context>
<context>
    <name>CellView</name>
    <message>
        <source>Photos of the open folder</source>
        <translation>Фотографии открытой папки</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Still to color: {photos}.</source>
        <translation>Осталось раскрасить: {photos}.</translation>
    </message>
    <message>
        <source>Prism can go on with them the next time it starts. What is done stays, whatever you choose.</source>
        <translation>Prism может продолжить при следующем запуске. Готовое останется в любом случае.</translation>
    </message>
    <message>
        <source>Close, and go on next time</source>
        <translation>Закрыть и продолжить в следующий раз</translation>
    </message>
    <message>
        <source>Close, and give up the export</source>
        <translation>Закрыть и отказаться от экспорта</translation>
    </message>
    <message>
        <source>Photos are still being changed.</source>
        <translation>Фотографии ещё изменяются.</translation>
    </message>
    <message>
        <source>Those that are done stay so; the others stay as they were.</source>
        <translation>Готовые такими и останутся, остальные остались как были.</translation>
    </message>
    <message>
        <source>Stop it and close</source>
        <translation>Остановить и закрыть</translation>
    </message>
    <message>
        <source>The changes to {photos} are not saved.</source>
        <translation>Не сохранены изменения: {photos}.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
</context>
<context>
    <name>ColorPanel</name>
    <message>
        <source>Click the photo where a color is wrong, then choose the right one here.</source>
        <translation>Щёлкните там, где цвет неверен, а затем выберите здесь правильный.</translation>
    </message>
    <message>
        <source>Suggested for this spot</source>
        <translation>Предложено для этого места</translation>
    </message>
    <message>
        <source>Used lately</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>The model holds this {share} likely here</source>
        <translation>Вероятность здесь, по мнению модели: {share}</translation>
    </message>
    <message>
        <source>Choose the color of this hint. Drag it to move it; a right click removes it.</source>
        <translation>Выберите цвет этой подсказки. Перетащите её, чтобы передвинуть; правый щелчок удалит её.</translation>
    </message>
    <message>
        <source>Choose the color of this hint. A right click on it removes it.</source>
        <translation>Выберите цвет этой подсказки. Правый щелчок по ней удалит её.</translation>
    </message>
    <message>
        <source>Click a color in this photo: the selected hint takes it.</source>
        <translation>Щёлкните цвет на этой фотографии: его получит выбранная подсказка.</translation>
    </message>
    <message>
        <source>Click what is to stay gray, or paint along it.</source>
        <translation>Щёлкните то, что должно остаться серым, или проведите по нему.</translation>
    </message>
    <message>
        <source>Drag over hints and strokes to wipe them away.</source>
        <translation>Проведите по подсказкам и мазкам, чтобы стереть их.</translation>
    </message>
    <message>
        <source>Click a color in this photo or another one; then click where it belongs.</source>
        <translation>Щёлкните цвет на этой или другой фотографии, затем место, где он нужен.</translation>
    </message>
    <message>
        <source>Draw a box around small faces: they are looked at once more, from near.</source>
        <translation>Обведите рамкой мелкие лица: модель посмотрит на них ещё раз, вблизи.</translation>
    </message>
    <message>
        <source>The next click or brush stroke on the photo takes this color.</source>
        <translation>Следующий щелчок или мазок кистью на фотографии возьмёт этот цвет.</translation>
    </message>
    <message>
        <source>Paint along what has one color, then choose the right one here.</source>
        <translation>Проведите по тому, что одного цвета, затем выберите здесь верный цвет.</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>The look of {name} is copied. Choose photos and paste it.</source>
        <translation>Стиль {name} скопирован. Выберите фотографии и вставьте его.</translation>
    </message>
    <message>
        <source>{name} has no hints to copy.</source>
        <translation>У {name} нет подсказок для копирования.</translation>
    </message>
    <message>
        <source>The hints of {name} are copied. Choose photos and paste them.</source>
        <translation>Подсказки {name} скопированы. Выберите фотографии и вставьте их.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>Prism made a mistake</source>
        <translation>В Prism произошла ошибка</translation>
    </message>
    <message>
        <source>Your photos are untouched, and your changes are saved as always. If you tell the makers of Prism what you were doing, send this report along. It holds no photos, but names of your files and folders may stand in it: look it through before you send it.</source>
        <translation>Ваши фотографии не тронуты, а изменения сохраняются как всегда. Если будете писать создателям Prism, расскажите, что вы делали, и приложите этот отчёт. Фотографий в нём нет, но могут быть имена файлов и папок: просмотрите его перед отправкой.</translation>
    </message>
    <message>
        <source>It happened again, or more did: {n} more. The log tells.</source>
        <translation>Это повторилось, или случилось что-то ещё: {n}. Подробности в журнале.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>What helps the makers of Prism to mend it</source>
        <translation>То, что поможет создателям Prism исправить ошибку</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Put the report on the clipboard</source>
        <translation>Скопировать отчёт в буфер обмена</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>Показать папку журналов</translation>
    </message>
    <message>
        <source>Open the folder where Prism writes down what it does</source>
        <translation>Открыть папку, куда Prism записывает свои действия</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Закрыть это сообщение (Esc)</translation>
    </message>
</context>
<context>
    <name>DateChoice</name>
    <message>
        <source>Show photos of some days: when they were taken, else when their file was changed</source>
        <translation>Показать фотографии за некоторые дни: по съёмке, а если она неизвестна, по изменению файла</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дни</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Любая дата</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Последние 7 дней</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Последние 30 дней</translation>
    </message>
</context>
<context>
    <name>Drawing</name>
    <message>
        <source>This color goes to what you click next, in any photo. Esc lets it go.</source>
        <translation>Этот цвет достанется тому, что вы щёлкнете дальше, на любой фотографии. Esc отпускает его.</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop here to open</source>
        <translation>Отпустите, чтобы открыть</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Отменить последнее изменение</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Вернуть то, что было отменено</translation>
    </message>
    <message>
        <source>Remove hint</source>
        <translation>Удалить подсказку</translation>
    </message>
    <message>
        <source>Remove the selected hint</source>
        <translation>Удалить выбранную подсказку</translation>
    </message>
    <message>
        <source>Remove all hints</source>
        <translation>Удалить все подсказки</translation>
    </message>
    <message>
        <source>Remove all hints of this photo</source>
        <translation>Удалить все подсказки с этой фотографии</translation>
    </message>
    <message>
        <source>Back to automatic color</source>
        <translation>Вернуть автоматические цвета</translation>
    </message>
    <message>
        <source>Remove all hints and adjustments of this photo, or of all that are selected</source>
        <translation>Убрать все подсказки и коррекцию этой фотографии или всех выбранных</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Language, theme, graphics card, memory, model</source>
        <translation>Язык, тема, видеокарта, память, модель</translation>
    </message>
    <message>
        <source>Undo {step}</source>
        <translation>Отменить: {step}</translation>
    </message>
    <message>
        <source>Redo {step}</source>
        <translation>Вернуть: {step}</translation>
    </message>
</context>
<context>
    <name>EditFlow</name>
    <message>
        <source>Another change to many photos is still going on. Try again when it is done.</source>
        <translation>Другое изменение многих фотографий ещё идёт. Повторите, когда оно закончится.</translation>
    </message>
    <message>
        <source>Changing photos: {done} of {total}</source>
        <translation>Изменение фотографий: {done} из {total}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>As before: {photos}.</source>
        <translation>Как было: {photos}.</translation>
    </message>
    <message>
        <source>Changed: {photos}.</source>
        <translation>Изменено: {photos}.</translation>
    </message>
    <message>
        <source>The rest was canceled.</source>
        <translation>Остальное отменено.</translation>
    </message>
    <message>
        <source>Changed since, and left alone: {photos}.</source>
        <translation>С тех пор изменились и оставлены как есть: {photos}.</translation>
    </message>
    <message>
        <source>So already: {photos}.</source>
        <translation>Уже были такими: {photos}.</translation>
    </message>
    <message>
        <source>Not changed either: {photos} more.</source>
        <translation>Также не изменено: ещё {photos}.</translation>
    </message>
    <message>
        <source>{name} could not be changed: {reason}.</source>
        <translation>Не удалось изменить {name}: {reason}.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Opened lately</source>
        <translation>Недавно открытые</translation>
    </message>
    <message>
        <source>Bring color back to old photographs</source>
        <translation>Верните цвет старым фотографиям</translation>
    </message>
    <message>
        <source>Drop a folder of scans here. Everything happens on this computer.</source>
        <translation>Перетащите сюда папку со сканами. Всё происходит на этом компьютере.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Открыть папку с фотографиями</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Открыть фотографии…</translation>
    </message>
    <message>
        <source>Open some photos</source>
        <translation>Открыть отдельные фотографии</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>The original stays as it is. The copy has the colors that you see now.</source>
        <translation>Оригинал остаётся как есть. У копии будут те цвета, что вы видите сейчас.</translation>
    </message>
    <message>
        <source>The originals stay as they are. Each photo is colored as you see it now; what you change later is part of the next export.</source>
        <translation>Оригиналы остаются как есть. Каждая фотография раскрашивается так, как вы видите её сейчас; что вы измените позже, войдёт в следующий экспорт.</translation>
    </message>
    <message>
        <source>Color</source>
        <translation>Раскрасить</translation>
    </message>
    <message>
        <source>Make the copies; you can go on coloring meanwhile</source>
        <translation>Сделать копии; тем временем можно раскрашивать дальше</translation>
    </message>
    <message>
        <source>Close without making copies (Esc)</source>
        <translation>Закрыть, не делая копий (Esc)</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Больше возможностей</translation>
    </message>
    <message>
        <source>Names, format, size, and what happens to copies that are there</source>
        <translation>Имена, формат, размер и что делать с уже имеющимися копиями</translation>
    </message>
    <message>
        <source>Choose the folder for the color copies.</source>
        <translation>Выберите папку для цветных копий.</translation>
    </message>
    <message>
        <source>Color {photos}</source>
        <translation>Раскрасить: {photos}</translation>
    </message>
    <message>
        <source>Color up to {photos}</source>
        <translation>Раскрасить: до {photos}</translation>
    </message>
    <message>
        <source>{name} becomes {copy}</source>
        <translation>{name} станет {copy}</translation>
    </message>
    <message>
        <source>The copy has the name of the original.</source>
        <translation>У копии имя оригинала.</translation>
    </message>
    <message>
        <source>The copies have the names of the originals.</source>
        <translation>У копий имена оригиналов.</translation>
    </message>
    <message>
        <source>Up to {photos} to color</source>
        <translation>К раскраске: до {photos}</translation>
    </message>
    <message>
        <source>{n} not looked at yet</source>
        <translation>ещё не просмотрено: {n}</translation>
    </message>
    <message>
        <source>{n} cannot be opened</source>
        <translation>не открывается: {n}</translation>
    </message>
    <message>
        <source>Nothing to color</source>
        <translation>Раскрашивать нечего</translation>
    </message>
    <message>
        <source>needs about {room}; {free} are free</source>
        <translation>нужно около {room}; свободно {free}</translation>
    </message>
    <message>
        <source>Copies already there: {n}; out of date and replaced: {changed}</source>
        <translation>Имеется копий: {n}; из них устарело и будет заменено: {changed}</translation>
    </message>
    <message>
        <source>A copy is there already; it is kept</source>
        <translation>Копия уже есть; она останется</translation>
    </message>
    <message>
        <source>A copy is there already; it is replaced</source>
        <translation>Копия уже есть; она будет заменена</translation>
    </message>
    <message>
        <source>{photos} to color</source>
        <translation>К раскраске: {photos}</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>пропущено: {n}</translation>
    </message>
    <message>
        <source>{room} on the disk</source>
        <translation>{room} на диске</translation>
    </message>
    <message>
        <source>uses up to {room} of memory</source>
        <translation>занимает до {room} памяти</translation>
    </message>
    <message>
        <source>That is more than there is room for. Choose another folder, a smaller size or lower quality.</source>
        <translation>Столько места нет. Выберите другую папку, меньший размер или качество ниже.</translation>
    </message>
    <message>
        <source>Copies already there: {n}; they are kept</source>
        <translation>Имеется копий: {n}; они останутся</translation>
    </message>
    <message>
        <source>Copies already there: {n}; they are replaced</source>
        <translation>Имеется копий: {n}; они будут заменены</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>{folder} in color</source>
        <translation>{folder} в цвете</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фотографии</translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>As the original</source>
        <translation>Как у оригинала</translation>
    </message>
    <message>
        <source>JPEG: small, opens everywhere</source>
        <translation>JPEG: небольшой, открывается везде</translation>
    </message>
    <message>
        <source>PNG: without loss</source>
        <translation>PNG: без потерь</translation>
    </message>
    <message>
        <source>TIFF: without loss, for archives</source>
        <translation>TIFF: без потерь, для архивов</translation>
    </message>
    <message>
        <source>WebP: smallest, for the web</source>
        <translation>WebP: самый маленький, для интернета</translation>
    </message>
    <message>
        <source>8 bits a color</source>
        <translation>8 бит на цвет</translation>
    </message>
    <message>
        <source>16 bits a color, in PNG and TIFF</source>
        <translation>16 бит на цвет, в PNG и TIFF</translation>
    </message>
    <message>
        <source>Replace it if you have changed the photo since</source>
        <translation>Заменить, если фотография с тех пор изменена</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep both, with a number</source>
        <translation>Сохранить оба, добавив номер</translation>
    </message>
    <message>
        <source>Leave out what needs no color: color photos, blank pages, text</source>
        <translation>Пропускать уже цветные, пустые и страницы текста</translation>
    </message>
    <message>
        <source>What was left out, and why, is told at the end; you can color it then</source>
        <translation>В конце будет сказано, что и почему пропущено; тогда это можно раскрасить</translation>
    </message>
    <message>
        <source>For retouchers: also save the color as a layer of its own (OpenRaster)</source>
        <translation>Для ретушёров: сохранить цвет и отдельным слоем (OpenRaster)</translation>
    </message>
    <message>
        <source>A second file beside each copy, which GIMP, Krita and others open</source>
        <translation>Второй файл рядом с каждой копией, который открывают GIMP, Krita и другие</translation>
    </message>
    <message>
        <source>Save in</source>
        <translation>Сохранить в</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Имена</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Качество</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Color depth</source>
        <translation>Глубина цвета</translation>
    </message>
    <message>
        <source>If a copy is there</source>
        <translation>Если копия уже там</translation>
    </message>
    <message>
        <source>How the copies are called</source>
        <translation>Как называются копии</translation>
    </message>
    <message>
        <source>The kind of file that the copies are</source>
        <translation>Вид файла копий</translation>
    </message>
    <message>
        <source>How large the copies are; none is made larger than its original</source>
        <translation>Размер копий; ни одна не станет больше оригинала</translation>
    </message>
    <message>
        <source>How finely colors are told apart; 16 bits are for those who edit the copies further</source>
        <translation>Насколько тонко различаются цвета; 16 бит для тех, кто правит копии дальше</translation>
    </message>
    <message>
        <source>What to do where a color copy stands already</source>
        <translation>Что делать там, где цветная копия уже есть</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>The export dialog begins with this, and remembers what you choose in it.</source>
        <translation>С этого начинается окно экспорта, и оно запоминает выбранное в нём.</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>A color copy of {photo}</source>
        <translation>Цветная копия: {photo}</translation>
    </message>
    <message>
        <source>Color copies of {photos}</source>
        <translation>Цветные копии: {photos}</translation>
    </message>
    <message>
        <source>Color copies of {folder}</source>
        <translation>Цветные копии папки {folder}</translation>
    </message>
    <message>
        <source>Color all photos of {folder}</source>
        <translation>Раскрасить все фотографии в {folder}</translation>
    </message>
    <message>
        <source>{folder} before and after</source>
        <translation>{folder} до и после</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Контактный лист</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>{width} by {height} pixels ({megapixels} megapixels)</source>
        <translation>{width} на {height} пикселей ({megapixels} Мп)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Пиксели</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Color profile</source>
        <translation>Цветовой профиль</translation>
    </message>
    <message>
        <source>none; taken for sRGB</source>
        <translation>нет; считается sRGB</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>{n} pixels an inch</source>
        <translation>{n} пикселей на дюйм</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Camera or scanner</source>
        <translation>Камера или сканер</translation>
    </message>
    <message>
        <source>Kept in copies</source>
        <translation>Сохраняется в копиях</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Работает на</translation>
    </message>
    <message>
        <source>Colored by Prism, with the model {model}</source>
        <translation>Раскрашено в Prism моделью {model}</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Чёрно-белая</translation>
    </message>
    <message>
        <source>Of one tone, like sepia: only light and dark are taken from it</source>
        <translation>В один тон, как сепия: от неё берутся только свет и тень</translation>
    </message>
    <message>
        <source>In color already: it need not be colored</source>
        <translation>Уже цветная: раскрашивать не нужно</translation>
    </message>
    <message>
        <source>Empty: there is nothing on it to color</source>
        <translation>Пустая: раскрашивать нечего</translation>
    </message>
    <message>
        <source>A page of text: it need not be colored</source>
        <translation>Страница текста: раскрашивать не нужно</translation>
    </message>
    <message>
        <source>A negative: invert it in your scanner&apos;s program first</source>
        <translation>Негатив: сначала обратите его в программе сканера</translation>
    </message>
    <message>
        <source>gray, in {shades} shades ({bits} bits)</source>
        <translation>серый, оттенков: {shades} ({bits} бит)</translation>
    </message>
    <message>
        <source>gray, as fine as can be ({bits} bits)</source>
        <translation>серый, тончайшие оттенки ({bits} бита)</translation>
    </message>
    <message>
        <source>color, in {shades} shades each of red, green and blue ({bits} bits)</source>
        <translation>цвет, оттенков красного, зелёного и синего: по {shades} ({bits} бит)</translation>
    </message>
    <message>
        <source>color, as fine as can be ({bits} bits)</source>
        <translation>цвет, тончайшие оттенки ({bits} бита)</translation>
    </message>
    <message>
        <source>{pixels}, with transparency</source>
        <translation>{pixels}, с прозрачностью</translation>
    </message>
    <message>
        <source>date, camera and place (EXIF)</source>
        <translation>дата, камера и место (EXIF)</translation>
    </message>
    <message>
        <source>titles, ratings and edits (XMP)</source>
        <translation>заголовки, оценки и правки (XMP)</translation>
    </message>
    <message>
        <source>captions and keywords (IPTC)</source>
        <translation>подписи и ключевые слова (IPTC)</translation>
    </message>
    <message>
        <source>the color profile</source>
        <translation>цветовой профиль</translation>
    </message>
    <message>
        <source>it carries no notes to be kept</source>
        <translation>заметок для сохранения в ней нет</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Open folder…</source>
        <translation>Открыть папку…</translation>
    </message>
    <message>
        <source>Open a folder of photos</source>
        <translation>Открыть папку с фотографиями</translation>
    </message>
    <message>
        <source>Open photos…</source>
        <translation>Открыть фотографии…</translation>
    </message>
    <message>
        <source>Open some photos</source>
        <translation>Открыть отдельные фотографии</translation>
    </message>
    <message>
        <source>Color all…</source>
        <translation>Раскрасить всё…</translation>
    </message>
    <message>
        <source>Save color copies of all photos that need color</source>
        <translation>Сохранить цветные копии всех фотографий, которым нужен цвет</translation>
    </message>
    <message>
        <source>Export photo…</source>
        <translation>Экспорт фотографии…</translation>
    </message>
    <message>
        <source>Save a color copy of this photo</source>
        <translation>Сохранить цветную копию этой фотографии</translation>
    </message>
    <message>
        <source>Export selection…</source>
        <translation>Экспорт выбранных…</translation>
    </message>
    <message>
        <source>Save color copies of the selected photos</source>
        <translation>Сохранить цветные копии выбранных фотографий</translation>
    </message>
    <message>
        <source>Export folder…</source>
        <translation>Экспорт папки…</translation>
    </message>
    <message>
        <source>Save color copies of this folder&apos;s photos, with every choice</source>
        <translation>Сохранить цветные копии фотографий этой папки, со всеми возможностями</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Контактный лист…</translation>
    </message>
    <message>
        <source>Make a PDF of the photos before and after, to print or to send</source>
        <translation>Создать PDF с фотографиями до и после, для печати или отправки</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Close Prism</source>
        <translation>Закрыть Prism</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter and order of the photos</source>
        <translation>Отбор и порядок фотографий</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Show the photos of one folder</source>
        <translation>Показать фотографии одной папки</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Sort the photos</source>
        <translation>Сортировать фотографии</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Сбросить отбор</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>Снова показать все фотографии</translation>
    </message>
    <message>
        <source>Reading the dates…</source>
        <translation>Чтение дат…</translation>
    </message>
    <message>
        <source>{shown} of {all} photos</source>
        <translation>{shown} из {all} фото</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>Выбрано: {n}</translation>
    </message>
    <message>
        <source>All folders</source>
        <translation>Все папки</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>Найти по имени</translation>
    </message>
    <message>
        <source>Show the photos with this in their name</source>
        <translation>Показать фотографии, в имени которых это есть</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>В обратном порядке</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>По имени</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>По дате</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>По состоянию</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>The folder for the color copies; it is made if there is none</source>
        <translation>Папка для цветных копий; если её нет, она будет создана</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Выбрать другую папку</translation>
    </message>
    <message>
        <source>Folder for the color copies</source>
        <translation>Папка для цветных копий</translation>
    </message>
</context>
<context>
    <name>Following</name>
    <message>
        <source>{name} is not in its folder any more. Put it back, or choose another photo.</source>
        <translation>{name} больше нет в папке. Верните файл или выберите другую фотографию.</translation>
    </message>
    <message>
        <source>There are no photos in {folder} any more. Was it renamed or moved, or is its drive not connected? Bring it back, or open it where it is now.</source>
        <translation>В {folder} больше нет фотографий. Папка переименована или перемещена, или диск не подключён? Верните её или откройте там, где она теперь.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Открыть папку…</translation>
    </message>
</context>
<context>
    <name>GamutDisc</name>
    <message>
        <source>Color of the selected hint</source>
        <translation>Цвет выбранной подсказки</translation>
    </message>
    <message>
        <source>The colors possible at this spot&apos;s lightness</source>
        <translation>Цвета, возможные при светлоте этого места</translation>
    </message>
</context>
<context>
    <name>HelpActions</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>How to color, correct and export photos</source>
        <translation>Как раскрашивать, исправлять и экспортировать фотографии</translation>
    </message>
    <message>
        <source>Short tour</source>
        <translation>Краткий обзор</translation>
    </message>
    <message>
        <source>Show what is where, on the photo that is open</source>
        <translation>Показать, где что находится, на открытой фотографии</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Клавиши и мышь</translation>
    </message>
    <message>
        <source>What keys and mouse do</source>
        <translation>Что делают клавиши и мышь</translation>
    </message>
    <message>
        <source>Show log folder</source>
        <translation>Показать папку журналов</translation>
    </message>
    <message>
        <source>Open the folder where Prism writes down what it does</source>
        <translation>Открыть папку, куда Prism записывает свои действия</translation>
    </message>
    <message>
        <source>About Prism</source>
        <translation>О программе Prism</translation>
    </message>
    <message>
        <source>Versions, the model and its license</source>
        <translation>Версии, модель и её лицензия</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Search help</source>
        <translation>Поиск в справке</translation>
    </message>
    <message>
        <source>Leaves the pages that say these words</source>
        <translation>Оставляет страницы, где есть эти слова</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Страницы справки</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Help; the arrow keys scroll it</source>
        <translation>Справка; прокручивается клавишами со стрелками</translation>
    </message>
    <message>
        <source>No page says that.</source>
        <translation>Ни на одной странице этого нет.</translation>
    </message>
    <message>
        <source>This page is not translated yet; here it is in English.</source>
        <translation>Эта страница ещё не переведена; вот она по-английски.</translation>
    </message>
</context>
<context>
    <name>HexEntry</name>
    <message>
        <source>Color number</source>
        <translation>Номер цвета</translation>
    </message>
    <message>
        <source>The color as red, green and blue: #8C5A2B, say. Type another and press Enter.</source>
        <translation>Цвет как красный, зелёный и синий, например #8C5A2B. Введите другой и нажмите Enter.</translation>
    </message>
    <message>
        <source>“{typed}” is not a color number. It has six digits or letters from A to F, as #8C5A2B.</source>
        <translation>«{typed}» не номер цвета. В нём шесть цифр или букв от A до F, например #8C5A2B.</translation>
    </message>
    <message>
        <source>{typed} cannot exist where the photo is this light or dark. This is the nearest: {shown}.</source>
        <translation>Цвет {typed} невозможен там, где фотография настолько светла или темна. Ближайший: {shown}.</translation>
    </message>
    <message>
        <source>{typed} at the lightness that the photo has here.</source>
        <translation>{typed} при здешней светлоте фотографии.</translation>
    </message>
</context>
<context>
    <name>HintsPage</name>
    <message>
        <source>Saved colors</source>
        <translation>Сохранённые цвета</translation>
    </message>
    <message>
        <source>Palettes</source>
        <translation>Палитры</translation>
    </message>
</context>
<context>
    <name>HistoryList</name>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it</source>
        <translation>Щёлкните шаг, чтобы вернуться или перейти к нему</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открытие</translation>
    </message>
</context>
<context>
    <name>InfoPage</name>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Open the folder that keeps what you change of this photo</source>
        <translation>Открыть папку, где хранятся ваши изменения этой фотографии</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>Your edits</source>
        <translation>Ваши правки</translation>
    </message>
    <message>
        <source>The model that colors</source>
        <translation>Модель, которая раскрашивает</translation>
    </message>
</context>
<context>
    <name>Informing</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message>
        <source>No photo is open.</source>
        <translation>Фотография не открыта.</translation>
    </message>
    <message>
        <source>Seen as</source>
        <translation>Воспринимается как</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропускается</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Colors like</source>
        <translation>Цвета как у</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Хранятся в</translation>
    </message>
    <message>
        <source>nothing yet: the photo was not changed</source>
        <translation>пока ничего: фотография не изменена</translation>
    </message>
    <message>
        <source>The model is not loaded.</source>
        <translation>Модель не загружена.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message>
        <source>You said so</source>
        <translation>Так сказали вы</translation>
    </message>
    <message>
        <source>Already in color</source>
        <translation>Уже цветная</translation>
    </message>
    <message>
        <source>Nothing on it</source>
        <translation>Пустая</translation>
    </message>
    <message>
        <source>A page of text</source>
        <translation>Страница текста</translation>
    </message>
    <message>
        <source>A negative</source>
        <translation>Негатив</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>Select all photos</source>
        <translation>Выбрать все фотографии</translation>
    </message>
    <message>
        <source>Select all photos that are shown</source>
        <translation>Выбрать все показанные фотографии</translation>
    </message>
    <message>
        <source>Color it anyway</source>
        <translation>Всё равно раскрасить</translation>
    </message>
    <message>
        <source>Color the selected photos with all others, whatever they look like</source>
        <translation>Раскрашивать выбранные фотографии со всеми другими, как бы они ни выглядели</translation>
    </message>
    <message>
        <source>Leave out of Color all</source>
        <translation>Исключить из «Раскрасить всё»</translation>
    </message>
    <message>
        <source>Do not color the selected photos when all are colored</source>
        <translation>Не раскрашивать выбранные фотографии, когда раскрашиваются все</translation>
    </message>
    <message>
        <source>Find photos</source>
        <translation>Найти фотографии</translation>
    </message>
    <message>
        <source>Show some of the photos: by name, state, day or folder</source>
        <translation>Показать часть фотографий: по имени, состоянию, дню или папке</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Сбросить отбор</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>Снова показать все фотографии</translation>
    </message>
    <message>
        <source>Grid of all photos</source>
        <translation>Сетка всех фотографий</translation>
    </message>
    <message>
        <source>Show all photos at a glance; Enter opens one</source>
        <translation>Показать все фотографии сразу; Enter открывает одну</translation>
    </message>
    <message>
        <source>Previews in color</source>
        <translation>Предпросмотр в цвете</translation>
    </message>
    <message>
        <source>Show the colors of photos before you open them, or the scans as they are</source>
        <translation>Показывать цвета фотографий ещё до открытия или сами сканы как есть</translation>
    </message>
</context>
<context>
    <name>LookActions</name>
    <message>
        <source>Copy look</source>
        <translation>Скопировать стиль</translation>
    </message>
    <message>
        <source>Take along the adjustments of this photo</source>
        <translation>Взять коррекцию этой фотографии</translation>
    </message>
    <message>
        <source>Paste look</source>
        <translation>Вставить стиль</translation>
    </message>
    <message>
        <source>Give the chosen photos the adjustments that were copied</source>
        <translation>Придать выбранным фотографиям скопированную коррекцию</translation>
    </message>
    <message>
        <source>Copy hints</source>
        <translation>Скопировать подсказки</translation>
    </message>
    <message>
        <source>Take along the color hints of this photo</source>
        <translation>Взять подсказки цвета этой фотографии</translation>
    </message>
    <message>
        <source>Paste hints</source>
        <translation>Вставить подсказки</translation>
    </message>
    <message>
        <source>Give the chosen photos the hints that were copied, at the same places</source>
        <translation>Придать выбранным фотографиям скопированные подсказки на тех же местах</translation>
    </message>
    <message>
        <source>Colors like another photo…</source>
        <translation>Цвета как на другой фотографии…</translation>
    </message>
    <message>
        <source>Give the chosen photos the colors of another one, in light and shadow</source>
        <translation>Придать выбранным фотографиям цвета другой, на свету и в тени</translation>
    </message>
    <message>
        <source>Colors of their own again</source>
        <translation>Снова собственные цвета</translation>
    </message>
    <message>
        <source>Give the chosen photos their automatic colors again</source>
        <translation>Вернуть выбранным фотографиям их автоматические цвета</translation>
    </message>
    <message>
        <source>Match chosen photos</source>
        <translation>Согласовать выбранные фотографии</translation>
    </message>
    <message>
        <source>Bring the chosen photos to one white balance and saturation</source>
        <translation>Привести выбранные фотографии к единому балансу белого и насыщенности</translation>
    </message>
</context>
<context>
    <name>LookBar</name>
    <message>
        <source>Look</source>
        <translation>Стиль</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Album</source>
        <translation>Альбом</translation>
    </message>
    <message>
        <source>Colors like {name}</source>
        <translation>Цвета как у {name}</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Language and look</source>
        <translation>Язык и вид</translation>
    </message>
    <message>
        <source>As the system ({name})</source>
        <translation>Как в системе ({name})</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>The language of menus, messages and help</source>
        <translation>Язык меню, сообщений и справки</translation>
    </message>
    <message>
        <source>The window opens anew in this language once the preferences are closed.</source>
        <translation>Окно откроется заново на этом языке, когда вы закроете настройки.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>The grays of the window; the dark ones suit colors best</source>
        <translation>Серые тона окна; на тёмных цвета видны лучше</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>The models at hand; the one in use has a check mark</source>
        <translation>Доступные модели; используемая отмечена галочкой</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Модели</translation>
    </message>
    <message>
        <source>{name} (added by you)</source>
        <translation>{name} (добавлена вами)</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Использовать эту модель</translation>
    </message>
    <message>
        <source>Color with the chosen model from now on</source>
        <translation>Раскрашивать выбранной моделью с этого момента</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Добавить модель…</translation>
    </message>
    <message>
        <source>Add a model from an ONNX file that carries its card</source>
        <translation>Добавить модель из файла ONNX с её карточкой</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove the chosen model, which you added, from this computer</source>
        <translation>Удалить выбранную модель, добавленную вами, с этого компьютера</translation>
    </message>
    <message>
        <source>The model was added.</source>
        <translation>Модель добавлена.</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Добавление модели</translation>
    </message>
</context>
<context>
    <name>NameField</name>
    <message>
        <source>As the original</source>
        <translation>Как у оригинала</translation>
    </message>
    <message>
        <source>The original&apos;s name with “-color”</source>
        <translation>Имя оригинала с «-color»</translation>
    </message>
    <message>
        <source>Date, then the original&apos;s name</source>
        <translation>Дата, затем имя оригинала</translation>
    </message>
    <message>
        <source>Folder and a number</source>
        <translation>Папка и номер</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>Своё…</translation>
    </message>
    <message>
        <source>Write text and any of {fields}</source>
        <translation>Введите текст и любое из {fields}</translation>
    </message>
    <message>
        <source>Your own names</source>
        <translation>Свои имена</translation>
    </message>
</context>
<context>
    <name>NamedColors</name>
    <message>
        <source>Saved colors</source>
        <translation>Сохранённые цвета</translation>
    </message>
    <message>
        <source>Click to use a color, F2 to rename it, Delete to take it away</source>
        <translation>Щелчок берёт цвет, F2 переименовывает его, Delete удаляет</translation>
    </message>
    <message>
        <source>Save a color under a name, such as “grandfather&apos;s uniform”, for every photo.</source>
        <translation>Сохраните цвет под именем, например «дедушкина форма», для любой фотографии.</translation>
    </message>
    <message>
        <source>Save this color under a name</source>
        <translation>Сохранить этот цвет под именем</translation>
    </message>
    <message>
        <source>Rename the chosen color</source>
        <translation>Переименовать выбранный цвет</translation>
    </message>
    <message>
        <source>Delete the chosen color</source>
        <translation>Удалить выбранный цвет</translation>
    </message>
    <message>
        <source>Save this color</source>
        <translation>Сохранить этот цвет</translation>
    </message>
    <message>
        <source>New color</source>
        <translation>Новый цвет</translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>No photo matches the filter</source>
        <translation>Нет фотографий, подходящих под отбор</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Сбросить отбор</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>Снова показать все фотографии</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Photos cannot be colored. {reason}</source>
        <translation>Раскрашивать фотографии нельзя. {reason}</translation>
    </message>
    <message>
        <source>The changes to {name} cannot be saved. {reason}</source>
        <translation>Изменения в {name} не удаётся сохранить. {reason}</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written. Your changes to its photos are kept in Prism&apos;s own folder, and are there again whenever you open the photos on this computer.</source>
        <translation>В папку {folder} нельзя записывать. Изменения её фотографий хранятся в собственной папке Prism и появятся снова, когда вы откроете эти фотографии на этом компьютере.</translation>
    </message>
    <message>
        <source>{name}: {reason}. It stays as it is; your changes are kept in Prism&apos;s own folder.</source>
        <translation>{name}: {reason}. Файл остаётся как есть; ваши изменения хранятся в собственной папке Prism.</translation>
    </message>
    <message>
        <source>What was saved for {photo} is damaged. It is kept as {name}, and you begin anew.</source>
        <translation>Сохранённое для {photo} повреждено. Оно отложено под именем {name}, а вы начинаете заново.</translation>
    </message>
    <message>
        <source>What was saved for {photo} is damaged. It is kept as {name}; you go on from before it.</source>
        <translation>Сохранённое для {photo} повреждено. Оно отложено под именем {name}; вы продолжаете с более раннего.</translation>
    </message>
</context>
<context>
    <name>OpenFlow</name>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Open photos</source>
        <translation>Открыть фотографии</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Фотографии</translation>
    </message>
    <message>
        <source>No photos found in {names}. Prism opens JPEG, PNG, TIFF, WebP and BMP.</source>
        <translation>В {names} фотографий не найдено. Prism открывает JPEG, PNG, TIFF, WebP и BMP.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>This photo is too large to show every pixel up close; exports have them all</source>
        <translation>Снимок слишком велик, чтобы вблизи показать каждый пиксель; в экспорте есть все</translation>
    </message>
</context>
<context>
    <name>Paging</name>
    <message>
        <source>Colors that you gave names</source>
        <translation>Цвета, которым вы дали имена</translation>
    </message>
    <message>
        <source>Colors of their time</source>
        <translation>Цвета своего времени</translation>
    </message>
    <message>
        <source>Other ways to color this photo</source>
        <translation>Другие способы раскрасить эту фотографию</translation>
    </message>
    <message>
        <source>What was done to this photo</source>
        <translation>Что сделано с этой фотографией</translation>
    </message>
    <message>
        <source>What the model can do, and what not</source>
        <translation>Что модель умеет, а чего нет</translation>
    </message>
    <message>
        <source>“{name}” is no longer among your saved colors.</source>
        <translation>«{name}» больше нет среди сохранённых цветов.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Palette</source>
        <translation>Палитра</translation>
    </message>
    <message>
        <source>Colors of their time, ready to use</source>
        <translation>Цвета своего времени, готовые к использованию</translation>
    </message>
</context>
<context>
    <name>PanelActions</name>
    <message>
        <source>Hints</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Choose the color of a hint</source>
        <translation>Выбрать цвет подсказки</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Коррекция</translation>
    </message>
    <message>
        <source>Adjust the colors of the whole photo</source>
        <translation>Исправить цвета всей фотографии</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>What is known of this photo and of the model</source>
        <translation>Что известно об этой фотографии и о модели</translation>
    </message>
</context>
<context>
    <name>PhotoActions</name>
    <message>
        <source>Previous photo</source>
        <translation>Предыдущая фотография</translation>
    </message>
    <message>
        <source>Go to the photo before</source>
        <translation>Перейти к предыдущей фотографии</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Следующая фотография</translation>
    </message>
    <message>
        <source>Go to the photo after</source>
        <translation>Перейти к следующей фотографии</translation>
    </message>
</context>
<context>
    <name>PhotoDesk</name>
    <message>
        <source>Opening the photo…</source>
        <translation>Фотография открывается…</translation>
    </message>
    <message>
        <source>Loading the model…</source>
        <translation>Модель загружается…</translation>
    </message>
    <message>
        <source>Coloring…</source>
        <translation>Раскрашивание…</translation>
    </message>
    <message>
        <source>Sharpening…</source>
        <translation>Повышение резкости…</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Pages of the preferences</source>
        <translation>Страницы настроек</translation>
    </message>
    <message>
        <source>Close the preferences (Esc)</source>
        <translation>Закрыть настройки (Esc)</translation>
    </message>
</context>
<context>
    <name>QualityField</name>
    <message>
        <source>Quality, by a slider</source>
        <translation>Качество, ползунком</translation>
    </message>
    <message>
        <source>Higher looks better and takes more room; above 92 hardly anybody sees it</source>
        <translation>Чем выше, тем лучше выглядит и больше занимает; выше 92 разницу почти никто не видит</translation>
    </message>
</context>
<context>
    <name>QueueActions</name>
    <message>
        <source>Show exports</source>
        <translation>Показать экспорт</translation>
    </message>
    <message>
        <source>Show the exports under way, photo by photo</source>
        <translation>Показать идущий экспорт, фотографию за фотографией</translation>
    </message>
    <message>
        <source>Pause exports</source>
        <translation>Приостановить экспорт</translation>
    </message>
    <message>
        <source>Let the photos in work end, and begin no other</source>
        <translation>Дать фотографиям в работе закончиться и не начинать других</translation>
    </message>
    <message>
        <source>Stop export</source>
        <translation>Остановить экспорт</translation>
    </message>
    <message>
        <source>Give up the rest of this export; what is done stays</source>
        <translation>Отказаться от остатка этого экспорта; готовое останется</translation>
    </message>
    <message>
        <source>Export earlier</source>
        <translation>Экспортировать раньше</translation>
    </message>
    <message>
        <source>Export later</source>
        <translation>Экспортировать позже</translation>
    </message>
    <message>
        <source>Move the chosen export or photo up in the list</source>
        <translation>Переместить этот экспорт или эту фотографию выше в списке</translation>
    </message>
    <message>
        <source>Move the chosen export or photo down in the list</source>
        <translation>Переместить этот экспорт или эту фотографию ниже в списке</translation>
    </message>
    <message>
        <source>Try failed photos again</source>
        <translation>Повторить неудавшиеся фотографии</translation>
    </message>
    <message>
        <source>Export what failed once more</source>
        <translation>Ещё раз экспортировать то, что не удалось</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Отчёт…</translation>
    </message>
    <message>
        <source>Which photos have no color copy, and why</source>
        <translation>У каких фотографий нет цветной копии и почему</translation>
    </message>
    <message>
        <source>Show the results</source>
        <translation>Показать результаты</translation>
    </message>
    <message>
        <source>Open folder of copies</source>
        <translation>Открыть папку копий</translation>
    </message>
    <message>
        <source>Clear finished exports</source>
        <translation>Убрать законченный экспорт</translation>
    </message>
    <message>
        <source>Take what is done off the list</source>
        <translation>Убрать готовое из списка</translation>
    </message>
    <message>
        <source>Go on with exports</source>
        <translation>Продолжить экспорт</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
</context>
<context>
    <name>QueueBar</name>
    <message>
        <source>Progress of the exports</source>
        <translation>Ход экспорта</translation>
    </message>
    <message>
        <source>working out how long it takes…</source>
        <translation>вычисляется, сколько времени это займёт…</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>{name} → {folder}</source>
        <translation>{name} → {folder}</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Exports and their photos</source>
        <translation>Экспорт и его фотографии</translation>
    </message>
    <message>
        <source>A double click shows a photo; a right click tells what can be done</source>
        <translation>Двойной щелчок показывает фотографию, правый — что можно сделать</translation>
    </message>
</context>
<context>
    <name>Queueing</name>
    <message>
        <source>An export was not finished last time: {photos} still to color.</source>
        <translation>В прошлый раз экспорт не был закончен: осталось раскрасить {photos}.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>The exports go on, but are forgotten when Prism closes. {reason}</source>
        <translation>Экспорт продолжается, но будет забыт, когда Prism закроется. {reason}</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Prism&apos;s own folder cannot be written ({reason}): a crash might take the last second&apos;s changes.</source>
        <translation>В собственную папку Prism нельзя записывать ({reason}): сбой может унести изменения последней секунды.</translation>
    </message>
    <message>
        <source>Show report…</source>
        <translation>Показать отчёт…</translation>
    </message>
    <message>
        <source>Changes from before the last crash are not back yet: {reason} The next start tries again.</source>
        <translation>Изменения до последнего сбоя ещё не восстановлены: {reason} При следующем запуске будет новая попытка.</translation>
    </message>
    <message>
        <source>Prism did not end properly last time. Your last changes to {photos} are back.</source>
        <translation>В прошлый раз Prism завершилась неправильно. Последние изменения восстановлены: {photos}.</translation>
    </message>
    <message>
        <source>Changed elsewhere since the last crash: {photos}. The newer changes stay; the earlier, unsaved ones are kept in {file}.</source>
        <translation>Изменено в другом месте после последнего сбоя: {photos}. Новые изменения остаются, а прежние, несохранённые, лежат в {file}.</translation>
    </message>
    <message>
        <source>Prism crashed last time. Nothing of your work is lost.</source>
        <translation>В прошлый раз Prism завершилась из-за сбоя. Ничего из вашей работы не потеряно.</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Export report</source>
        <translation>Отчёт об экспорте</translation>
    </message>
    <message>
        <source>Color copies are in {folder}</source>
        <translation>Цветные копии находятся в {folder}</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Photos without a color copy, and why</source>
        <translation>Фотографии без цветной копии и причины</translation>
    </message>
    <message>
        <source>A click on a photo shows it</source>
        <translation>Щелчок по фотографии показывает её</translation>
    </message>
    <message>
        <source>Show {path}</source>
        <translation>Показать {path}</translation>
    </message>
    <message>
        <source>… and {n} more; “Copy list” has them all</source>
        <translation>… и ещё {n}; «Скопировать список» содержит все</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Color those left out, too</source>
        <translation>Раскрасить и пропущенные</translation>
    </message>
    <message>
        <source>Color the rest after all</source>
        <translation>Всё же раскрасить остальные</translation>
    </message>
    <message>
        <source>Put these photos into the export once more</source>
        <translation>Снова поставить эти фотографии в экспорт</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>Put the list on the clipboard</source>
        <translation>Скопировать список в буфер обмена</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Show the color copies</source>
        <translation>Показать цветные копии</translation>
    </message>
    <message>
        <source>Close the report (Esc)</source>
        <translation>Закрыть отчёт (Esc)</translation>
    </message>
    <message>
        <source>{photos} could not be colored</source>
        <translation>Не удалось раскрасить: {photos}</translation>
    </message>
    <message>
        <source>{photos} left out, with no need of color</source>
        <translation>Пропущено, цвет не нужен: {photos}</translation>
    </message>
    <message>
        <source>{photos} not done, because the export was stopped</source>
        <translation>Не сделано, потому что экспорт остановлен: {photos}</translation>
    </message>
    <message>
        <source>{photos} in color, with something left out</source>
        <translation>В цвете, но не всё сохранилось: {photos}</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>Contact sheet</source>
        <translation>Контактный лист</translation>
    </message>
    <message>
        <source>A contact sheet of {photos}</source>
        <translation>Контактный лист: {photos}</translation>
    </message>
    <message>
        <source>A PDF to print or to send: each photo before and after, with its name and date.</source>
        <translation>PDF для печати или отправки: каждая фотография до и после, с именем и датой.</translation>
    </message>
    <message>
        <source>{photos} left out, with no need of color</source>
        <translation>Пропущено, цвет не нужен: {photos}</translation>
    </message>
    <message>
        <source>The PDF file; one that stands there is replaced</source>
        <translation>Файл PDF; имеющийся будет заменён</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Выбрать другой файл</translation>
    </message>
    <message>
        <source>Stands at the top of each page</source>
        <translation>Стоит вверху каждой страницы</translation>
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
        <translation>Размер страниц</translation>
    </message>
    <message>
        <source>How many photos stand on a page, 1 to 20</source>
        <translation>Сколько фотографий на странице, от 1 до 20</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Сохранить как</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Photos on a page</source>
        <translation>Фотографий на странице</translation>
    </message>
    <message>
        <source>Make contact sheet</source>
        <translation>Создать контактный лист</translation>
    </message>
    <message>
        <source>Make the PDF; you can go on coloring meanwhile</source>
        <translation>Сделать PDF; тем временем можно раскрашивать дальше</translation>
    </message>
    <message>
        <source>Close without making the PDF (Esc)</source>
        <translation>Закрыть, не делая PDF (Esc)</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>Клавиши и мышь</translation>
    </message>
    <message>
        <source>Search, for example: undo</source>
        <translation>Поиск, например: отменить</translation>
    </message>
    <message>
        <source>Type what you want to do, or a key</source>
        <translation>Введите, что хотите сделать, или клавишу</translation>
    </message>
    <message>
        <source>Search keys and mouse</source>
        <translation>Поиск по клавишам и мыши</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Ничего с таким названием нет.</translation>
    </message>
    <message>
        <source>On the photo</source>
        <translation>На фотографии</translation>
    </message>
    <message>
        <source>Close this list (Esc)</source>
        <translation>Закрыть этот список (Esc)</translation>
    </message>
</context>
<context>
    <name>SizeField</name>
    <message>
        <source>Large: up to 4096 pixels</source>
        <translation>Большой: до 4096 пикселей</translation>
    </message>
    <message>
        <source>Screen: up to 2048 pixels</source>
        <translation>Для экрана: до 2048 пикселей</translation>
    </message>
    <message>
        <source>E-mail: up to 1200 pixels</source>
        <translation>Для почты: до 1200 пикселей</translation>
    </message>
    <message>
        <source>Original size</source>
        <translation>Исходный размер</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>Своё…</translation>
    </message>
    <message>
        <source> px</source>
        <translation> пикс.</translation>
    </message>
    <message>
        <source>The longer edge; smaller photos keep their size</source>
        <translation>Длинная сторона; меньшие фотографии сохраняют размер</translation>
    </message>
    <message>
        <source>Longer edge in pixels</source>
        <translation>Длинная сторона в пикселях</translation>
    </message>
</context>
<context>
    <name>SpeedPage</name>
    <message>
        <source>Color with</source>
        <translation>Раскрашивать с помощью</translation>
    </message>
    <message>
        <source>What runs the model; a graphics card is much faster</source>
        <translation>На чём работает модель; видеокарта намного быстрее</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Все {n}</translation>
    </message>
    <message>
        <source>Processor cores</source>
        <translation>Ядра процессора</translation>
    </message>
    <message>
        <source>Fewer cores leave more to other programs; 0 takes all</source>
        <translation>Чем меньше ядер, тем больше остаётся другим программам; 0 занимает все</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>The processor (CPU)</source>
        <translation>Процессор (CPU)</translation>
    </message>
    <message>
        <source>One moment: the model is loaded anew…</source>
        <translation>Минутку: модель загружается заново…</translation>
    </message>
    <message>
        <source>No model is loaded.</source>
        <translation>Модель не загружена.</translation>
    </message>
    <message>
        <source>Running now: the graphics card {name}.</source>
        <translation>Сейчас работает: видеокарта {name}.</translation>
    </message>
    <message>
        <source>Running now: the processor, on {n} of {all} cores.</source>
        <translation>Сейчас работает: процессор, ядер {n} из {all}.</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Так выбрали вы.</translation>
    </message>
    <message>
        <source>No NVIDIA graphics card with a driver was found.</source>
        <translation>Видеокарта NVIDIA с драйвером не найдена.</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>States</source>
        <translation>Состояния</translation>
    </message>
    <message>
        <source>Show photos that nobody has edited; their colors are a preview</source>
        <translation>Показать фотографии, которые никто не менял; их цвета — предпросмотр</translation>
    </message>
    <message>
        <source>Show photos that are: {state}</source>
        <translation>Показать фотографии в состоянии: {state}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Loading the model…</source>
        <translation>Модель загружается…</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Нет модели</translation>
    </message>
    <message>
        <source>Automatic color. Click the photo to correct it.</source>
        <translation>Автоматические цвета. Щёлкните фотографию, чтобы исправить.</translation>
    </message>
    <message>
        <source>The model that colors, and what runs it</source>
        <translation>Модель, которая раскрашивает, и на чём она работает</translation>
    </message>
    <message>
        <source>{model} · {device} (why?)</source>
        <translation>{model} · {device} (почему?)</translation>
    </message>
</context>
<context>
    <name>StoragePage</name>
    <message>
        <source>Memory and disk</source>
        <translation>Память и диск</translation>
    </message>
    <message>
        <source>Memory for photos</source>
        <translation>Память для фотографий</translation>
    </message>
    <message>
        <source>Photos seen lately are kept ready in so much memory</source>
        <translation>Недавно просмотренные фотографии остаются наготове в этом объёме памяти</translation>
    </message>
    <message>
        <source>Thumbnails on the disk</source>
        <translation>Миниатюры на диске</translation>
    </message>
    <message>
        <source>Thumbnails that were made once are kept in so much room</source>
        <translation>Однажды созданные миниатюры хранятся в этом объёме</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Минутку…</translation>
    </message>
    <message>
        <source>Remove all thumbnails</source>
        <translation>Удалить все миниатюры</translation>
    </message>
    <message>
        <source>They are made anew for the photos you open</source>
        <translation>Они создаются заново для открываемых фотографий</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> МБ</translation>
    </message>
    <message>
        <source>{n} MB are used now.</source>
        <translation>Сейчас занято: {n} МБ.</translation>
    </message>
</context>
<context>
    <name>Suggesting</name>
    <message>
        <source>Likely color {n} of {count} for this spot: {share}. S leads to the next one.</source>
        <translation>Вероятный цвет {n} из {count} для этого места: {share}. S ведёт к следующему.</translation>
    </message>
</context>
<context>
    <name>ToolActions</name>
    <message>
        <source>Color hint</source>
        <translation>Подсказка цвета</translation>
    </message>
    <message>
        <source>Click where a color is wrong; drag a hint to move it</source>
        <translation>Щёлкните там, где цвет неверен; подсказку можно перетащить</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Кисть</translation>
    </message>
    <message>
        <source>Paint a color along something</source>
        <translation>Провести цветом вдоль чего-либо</translation>
    </message>
    <message>
        <source>Keep neutral</source>
        <translation>Оставить серым</translation>
    </message>
    <message>
        <source>Click or paint what is to stay gray</source>
        <translation>Щёлкните или закрасьте то, что должно остаться серым</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Ластик</translation>
    </message>
    <message>
        <source>Wipe hints and strokes away</source>
        <translation>Стереть подсказки и мазки</translation>
    </message>
    <message>
        <source>Eyedropper</source>
        <translation>Пипетка</translation>
    </message>
    <message>
        <source>Take a color from this photo, or go to another one</source>
        <translation>Взять цвет с этой фотографии или перейти к другой</translation>
    </message>
    <message>
        <source>Closer look</source>
        <translation>Крупный план</translation>
    </message>
    <message>
        <source>Draw a box around small faces, to color them from near</source>
        <translation>Обведите мелкие лица рамкой, чтобы раскрасить их крупным планом</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Меньше</translation>
    </message>
    <message>
        <source>Make the brush, or the selected hint, smaller; or turn the wheel with Ctrl</source>
        <translation>Уменьшить кисть или выбранную подсказку; также колесом с Ctrl</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Больше</translation>
    </message>
    <message>
        <source>Make the brush, or the selected hint, larger; or turn the wheel with Ctrl</source>
        <translation>Увеличить кисть или выбранную подсказку; также колесом с Ctrl</translation>
    </message>
    <message>
        <source>Next unsure spot</source>
        <translation>Следующее неуверенное место</translation>
    </message>
    <message>
        <source>Go to where a hint would help most; Enter puts one there</source>
        <translation>Перейти туда, где подсказка поможет больше всего; Enter поставит её там</translation>
    </message>
    <message>
        <source>Previous unsure spot</source>
        <translation>Предыдущее неуверенное место</translation>
    </message>
    <message>
        <source>Go back to the unsure spot before</source>
        <translation>Вернуться к предыдущему неуверенному месту</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Следующая подсказка</translation>
    </message>
    <message>
        <source>Select the next hint</source>
        <translation>Выбрать следующую подсказку</translation>
    </message>
    <message>
        <source>Previous hint</source>
        <translation>Предыдущая подсказка</translation>
    </message>
    <message>
        <source>Select the hint before</source>
        <translation>Выбрать предыдущую подсказку</translation>
    </message>
    <message>
        <source>Next likely color</source>
        <translation>Следующий вероятный цвет</translation>
    </message>
    <message>
        <source>Give the selected hint the next color likely there</source>
        <translation>Дать выбранной подсказке следующий вероятный там цвет</translation>
    </message>
    <message>
        <source>Previous likely color</source>
        <translation>Предыдущий вероятный цвет</translation>
    </message>
    <message>
        <source>Give the selected hint the likely color before</source>
        <translation>Дать выбранной подсказке предыдущий вероятный цвет</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Инструменты</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>End the tour (Esc); the help menu has it again</source>
        <translation>Закончить обзор (Esc); он снова доступен в меню «Справка»</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Предыдущий шаг</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>{n} из {total}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>Закончить обзор</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Следующий шаг</translation>
    </message>
</context>
<context>
    <name>Touring</name>
    <message>
        <source>Your photo, in color</source>
        <translation>Ваша фотография в цвете</translation>
    </message>
    <message>
        <source>Prism colored it by itself. Compare it with the original here, or keep the O key pressed.</source>
        <translation>Prism раскрасила её сама. Сравните её с оригиналом здесь или удерживайте клавишу O.</translation>
    </message>
    <message>
        <source>A color is wrong? Give a hint</source>
        <translation>Цвет неверен? Дайте подсказку</translation>
    </message>
    <message>
        <source>With this tool click the place in the photo, then choose the right color in the panel.</source>
        <translation>С этим инструментом щёлкните место на фотографии, затем выберите верный цвет на панели.</translation>
    </message>
    <message>
        <source>Too pale, or too strong?</source>
        <translation>Слишком бледно или слишком ярко?</translation>
    </message>
    <message>
        <source>Here you adjust all colors of the photo at once. Every step can be undone.</source>
        <translation>Здесь настраиваются сразу все цвета фотографии. Любой шаг можно отменить.</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>Сохраните результат</translation>
    </message>
    <message>
        <source>Export photo saves this one in color; Color all, beside it, the whole folder. Your scans stay as they are.</source>
        <translation>«Экспорт фотографии» сохраняет эту фотографию в цвете, а «Раскрасить всё» рядом — всю папку. Ваши сканы остаются как есть.</translation>
    </message>
</context>
<context>
    <name>VariantStrip</name>
    <message>
        <source>Variants</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Click a picture to color the photo so; Undo brings the other colors back</source>
        <translation>Щёлкните картинку, чтобы раскрасить фотографию так же; «Отменить» вернёт прежние цвета</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Спокойно</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Автоматически</translation>
    </message>
    <message>
        <source>Lively</source>
        <translation>Живо</translation>
    </message>
    <message>
        <source>Vivid</source>
        <translation>Ярко</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Приглушённо</translation>
    </message>
    <message>
        <source>Rich</source>
        <translation>Насыщенно</translation>
    </message>
    <message>
        <source>Broad look</source>
        <translation>Общий взгляд</translation>
    </message>
    <message>
        <source>Close look</source>
        <translation>Близкий взгляд</translation>
    </message>
    <message>
        <source>Closest look</source>
        <translation>Самый близкий взгляд</translation>
    </message>
</context>
<context>
    <name>ViewActions</name>
    <message>
        <source>Fit</source>
        <translation>Вписать</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Показать фотографию целиком</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Show the photo at its full size</source>
        <translation>Показать фотографию в полном размере</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Show before and after: a divider down the photo, then one across it, side by side, no more</source>
        <translation>Показать до и после: граница сверху вниз, затем слева направо, рядом, без сравнения</translation>
    </message>
    <message>
        <source>Divider from top to bottom</source>
        <translation>Граница сверху вниз</translation>
    </message>
    <message>
        <source>Before at the left of a divider, after at its right</source>
        <translation>До слева от границы, после справа</translation>
    </message>
    <message>
        <source>Divider from left to right</source>
        <translation>Граница слева направо</translation>
    </message>
    <message>
        <source>Before above a divider, after below it</source>
        <translation>До над границей, после под ней</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Before and after beside each other, moving together</source>
        <translation>До и после рядом, движутся вместе</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Show the original photo; or hold O to look at it</source>
        <translation>Показать исходную фотографию; или удерживайте O, чтобы взглянуть на неё</translation>
    </message>
    <message>
        <source>Hide hints</source>
        <translation>Скрыть подсказки</translation>
    </message>
    <message>
        <source>Hide hints and boxes, to judge the colors below them; they are back once one is selected</source>
        <translation>Скрыть подсказки и рамки, чтобы оценить цвета под ними; они появятся, когда одна из них будет выбрана</translation>
    </message>
    <message>
        <source>Where to help</source>
        <translation>Где помочь</translation>
    </message>
    <message>
        <source>Show where the model is least sure, and a hint would help</source>
        <translation>Показать, где модель уверена меньше всего и где поможет подсказка</translation>
    </message>
    <message>
        <source>Filmstrip</source>
        <translation>Лента фотографий</translation>
    </message>
    <message>
        <source>Show the photos of the folder in a row</source>
        <translation>Показать фотографии папки лентой</translation>
    </message>
    <message>
        <source>Filmstrip at the side</source>
        <translation>Лента сбоку</translation>
    </message>
    <message>
        <source>Put the filmstrip beside the photo, or below it again</source>
        <translation>Поставить ленту рядом с фотографией или снова под неё</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Show hints and adjustments beside the photo</source>
        <translation>Показать подсказки и коррекцию рядом с фотографией</translation>
    </message>
    <message>
        <source>Photo alone</source>
        <translation>Только фотография</translation>
    </message>
    <message>
        <source>Put everything around the photo away, or bring it back</source>
        <translation>Убрать всё вокруг фотографии или вернуть</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Во весь экран</translation>
    </message>
    <message>
        <source>Fill the whole screen</source>
        <translation>Занять весь экран</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Светлая тема</translation>
    </message>
    <message>
        <source>Make the window light; colors are judged best on dark gray</source>
        <translation>Сделать окно светлым; цвета лучше видны на тёмно-сером</translation>
    </message>
</context>
<context>
    <name>WhereToHelp</name>
    <message>
        <source>Gold: here the model guesses, and a hint helps most. J leads to the next such spot.</source>
        <translation>Золото: здесь модель гадает, и подсказка полезнее всего. J ведёт к следующему месту.</translation>
    </message>
    <message>
        <source>No spot stands out: the model is sure enough.</source>
        <translation>Ни одно место не выделяется: модель достаточно уверена.</translation>
    </message>
    <message>
        <source>Spot {n} of {count}: press Enter to put a hint here, J for the next one.</source>
        <translation>Место {n} из {count}: Enter поставит здесь подсказку, J перейдёт к следующему.</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n подсказка</numerusform>
            <numerusform>%n подсказки</numerusform>
            <numerusform>%n подсказок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photo(s)</source>
        <translation>
            <numerusform>%Ln фото</numerusform>
            <numerusform>%Ln фото</numerusform>
            <numerusform>%Ln фото</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>card</name>
    <message>
        <source>U-Net over MobileNetV2 (5.0 million parameters), conditional on color hints, with a second head that gives a distribution over colors, and a third that tells which places are of one color, by which hints spread. It predicts CIELAB a* and b* of a photograph from its lightness. Made for the photographs of families and archives; quick enough for a laptop without a GPU.</source>
        <translation>U-Net на основе MobileNetV2 (5,0 млн параметров), обусловленная цветовыми подсказками, со вторым выходом, который даёт распределение цветов, и третьим, который говорит, какие места одного цвета: по нему расходятся подсказки. Предсказывает a* и b* (CIELAB) по светлоте фотографии. Сделана для семейных и архивных фотографий; достаточно быстра для ноутбука без видеокарты.</translation>
    </message>
    <message>
        <source>13,146 natural color photographs collected from public research repositories (people, streets, rooms, food, animals, landscapes; about 40 to 45 % show people), 256 px on the short side. Their licenses differ and some sources state none; the photographs are not passed on. The encoder started from an ImageNet classifier (MobileNetV2, Apache-2.0). Part of them turned gray as old films would have made them, or were faded, blurred, scratched and grained; their colors stayed.</source>
        <translation>13 146 настоящих цветных фотографий из открытых исследовательских собраний (люди, улицы, комнаты, еда, животные, пейзажи; люди примерно на 40–45 %), 256 пикселей по короткой стороне. Их лицензии различны, у части источников они не указаны; сами фотографии не передаются. Кодировщик начат с классификатора ImageNet (MobileNetV2, Apache-2.0). Часть из них стала серой так, как её увидела бы старая плёнка, или была выцвечена, размыта, поцарапана и зашумлена; цвета остались прежними.</translation>
    </message>
    <message>
        <source>The colors are plausible, not true. Nobody can read the color of a coat or a car from a gray photograph; where it matters, set a hint, and say in the caption that the color was guessed.</source>
        <translation>Цвета правдоподобны, но не подлинны. По серой фотографии нельзя узнать цвет пальто или машины; где это важно, поставьте подсказку и укажите в подписи, что цвет угадан.</translation>
    </message>
    <message>
        <source>Colors of whatever is varied (clothes, signs, painted walls) come out pale, brownish or wrong.</source>
        <translation>Цвета всего разнообразного (одежда, вывески, крашеные стены) выходят бледными, буроватыми или неверными.</translation>
    </message>
    <message>
        <source>Where it doubts it is pale: three fifths as colorful as photographs are. The vividness slider takes it further, at some risk.</source>
        <translation>Где она сомневается, там бледно: красок на три пятых от настоящих фотографий. Ползунок сочности добавит цвета, но с риском.</translation>
    </message>
    <message>
        <source>A sky may be blue on one side and gray on the other. The page around a photo stays gray where Prism knows it for one; else it may turn blue.</source>
        <translation>Небо может быть голубым с одной стороны и серым с другой. Страница вокруг снимка остаётся серой, если Prism её распознал; иначе она может стать голубой.</translation>
    </message>
    <message>
        <source>Small faces, hands at the edge of the picture and crowds may stay gray or share a neighbor&apos;s color.</source>
        <translation>Мелкие лица, руки у края снимка и толпа могут остаться серыми или получить цвет соседнего.</translation>
    </message>
    <message>
        <source>It learned from photographs of the years 1970 to 2020: dress and materials of earlier times are foreign to it, and so are drawings, X-rays and documents.</source>
        <translation>Она училась на фотографиях 1970–2020 годов: одежда и материалы прежних времён ей незнакомы, как и рисунки, рентгеновские снимки и документы.</translation>
    </message>
    <message>
        <source>A colorized photograph is an interpretation. Keep the original beside it, and never pass it off as a record.</source>
        <translation>Раскрашенная фотография — это толкование. Храните рядом оригинал и никогда не выдавайте её за документ.</translation>
    </message>
</context>
<context>
    <name>card_words</name>
    <message>
        <source>It looks at what is light and dark in your photo and says which colors are likely there. It has seen many photographs, but not yours: the colors are good guesses, not knowledge. Your hints tell it better. Nothing leaves this computer.</source>
        <translation>Она смотрит, что на вашей фотографии светлое и что тёмное, и говорит, какие цвета там вероятны. Она видела много фотографий, но не вашу: цвета — хорошая догадка, а не знание. Ваши подсказки помогут ей. Ничто не покидает этот компьютер.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что она делает</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Чего она не умеет</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Обучена на</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>License</source>
        <translation>Лицензия</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>the photo is cut short or damaged</source>
        <translation>фотография обрезана или повреждена</translation>
    </message>
    <message>
        <source>scan it or copy it again</source>
        <translation>отсканируйте или скопируйте её ещё раз</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>файл пуст</translation>
    </message>
    <message>
        <source>copy it again from where it came from</source>
        <translation>скопируйте его ещё раз оттуда, где он был</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>check its name and folder</source>
        <translation>проверьте его имя и папку</translation>
    </message>
    <message>
        <source>this is a folder, not a photo</source>
        <translation>это папка, а не фотография</translation>
    </message>
    <message>
        <source>choose a photo in it</source>
        <translation>выберите фотографию в ней</translation>
    </message>
    <message>
        <source>this is not a JPEG, PNG, TIFF, WebP or BMP photo, whatever its name</source>
        <translation>это не фотография JPEG, PNG, TIFF, WebP или BMP, как бы она ни называлась</translation>
    </message>
    <message>
        <source>convert it to one of these</source>
        <translation>преобразуйте её в один из этих форматов</translation>
    </message>
    <message>
        <source>this is not a photo that Prism opens</source>
        <translation>это не фотография, которую открывает Prism</translation>
    </message>
    <message>
        <source>Prism is not allowed to read it</source>
        <translation>Prism не разрешено его читать</translation>
    </message>
    <message>
        <source>change its permissions, or copy it to a folder of your own</source>
        <translation>измените права доступа или скопируйте его в свою папку</translation>
    </message>
    <message>
        <source>Prism is not allowed to write it there</source>
        <translation>Prism не разрешено записать его туда</translation>
    </message>
    <message>
        <source>choose another folder</source>
        <translation>выберите другую папку</translation>
    </message>
    <message>
        <source>it cannot be read ({reason})</source>
        <translation>его не удаётся прочитать ({reason})</translation>
    </message>
    <message>
        <source>copy it to this computer and try again</source>
        <translation>скопируйте его на этот компьютер и попробуйте снова</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>проверьте права доступа</translation>
    </message>
    <message>
        <source>it cannot be looked into ({reason})</source>
        <translation>в неё не удаётся заглянуть ({reason})</translation>
    </message>
    <message>
        <source>it is damaged, cut short or of a rare kind</source>
        <translation>она повреждена, обрезана или редкого вида</translation>
    </message>
    <message>
        <source>its header promises {width} x {height} pixels, Prism takes up to {most} megapixels</source>
        <translation>её заголовок обещает {width} × {height} пикселей, а Prism берёт до {most} мегапикселей</translation>
    </message>
    <message>
        <source>scale it down first, if it is a real photo</source>
        <translation>сначала уменьшите её, если это настоящая фотография</translation>
    </message>
    <message>
        <source>its picture is {width} x {height} pixels, so there is none</source>
        <translation>её изображение {width} × {height} пикселей, то есть его нет</translation>
    </message>
    <message>
        <source>take another copy</source>
        <translation>возьмите другую копию</translation>
    </message>
    <message>
        <source>there is not enough memory to open it</source>
        <translation>не хватает памяти, чтобы открыть её</translation>
    </message>
    <message>
        <source>there is not enough free memory for it</source>
        <translation>для неё не хватает свободной памяти</translation>
    </message>
    <message>
        <source>close other programs</source>
        <translation>закройте другие программы</translation>
    </message>
    <message>
        <source>its floating-point values are not all in 0..1</source>
        <translation>не все её значения с плавающей точкой лежат в 0..1</translation>
    </message>
    <message>
        <source>save it as a 16-bit TIFF</source>
        <translation>сохраните её как 16-битный TIFF</translation>
    </message>
    <message>
        <source>a TIFF of {kind} values is not one that Prism reads</source>
        <translation>TIFF со значениями {kind} Prism не читает</translation>
    </message>
    <message>
        <source>save it with 16 bits</source>
        <translation>сохраните её с 16 битами</translation>
    </message>
    <message>
        <source>{kind} is not one that Prism reads</source>
        <translation>{kind} — такое Prism не читает</translation>
    </message>
    <message>
        <source>save it as an RGB or gray TIFF</source>
        <translation>сохраните её как TIFF в RGB или сером</translation>
    </message>
    <message>
        <source>the file holds {count} pictures</source>
        <translation>картинок в файле: {count}</translation>
    </message>
    <message>
        <source>only the first is used</source>
        <translation>используется только первая</translation>
    </message>
    <message>
        <source>its color profile is damaged or of another kind</source>
        <translation>её цветовой профиль повреждён или другого рода</translation>
    </message>
    <message>
        <source>its colors are taken for sRGB</source>
        <translation>её цвета считаются sRGB</translation>
    </message>
    <message>
        <source>its CMYK inks become sRGB colors</source>
        <translation>краски CMYK становятся цветами sRGB</translation>
    </message>
    <message>
        <source>its EXIF data is damaged and left out</source>
        <translation>её данные EXIF повреждены и опущены</translation>
    </message>
    <message>
        <source>its metadata is damaged and left out</source>
        <translation>её метаданные повреждены и опущены</translation>
    </message>
    <message>
        <source>its XMP data is damaged</source>
        <translation>её данные XMP повреждены</translation>
    </message>
    <message>
        <source>a colorized copy gets a new packet</source>
        <translation>раскрашенная копия получит новые</translation>
    </message>
    <message>
        <source>this is the original, which Prism never writes</source>
        <translation>это оригинал, а в него Prism никогда не пишет</translation>
    </message>
    <message>
        <source>this is an original, which Prism never writes</source>
        <translation>это один из оригиналов, а в них Prism никогда не пишет</translation>
    </message>
    <message>
        <source>choose another output folder</source>
        <translation>выберите другую папку для результатов</translation>
    </message>
    <message>
        <source>name another output folder</source>
        <translation>укажите другую папку для результатов</translation>
    </message>
    <message>
        <source>there is not enough memory to write it</source>
        <translation>не хватает памяти, чтобы записать её</translation>
    </message>
    <message>
        <source>there is not enough memory to write its layers</source>
        <translation>не хватает памяти, чтобы записать её слои</translation>
    </message>
    <message>
        <source>it cannot be written ({reason})</source>
        <translation>его не удаётся записать ({reason})</translation>
    </message>
    <message>
        <source>it cannot be written: {reason}</source>
        <translation>его не удаётся записать: {reason}</translation>
    </message>
    <message>
        <source>check permissions, and whether the disk is full</source>
        <translation>проверьте права доступа и не заполнен ли диск</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>диск заполнен</translation>
    </message>
    <message>
        <source>free some space, or choose another folder</source>
        <translation>освободите место или выберите другую папку</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>его папки нет</translation>
    </message>
    <message>
        <source>make it, or choose another</source>
        <translation>создайте её или выберите другую</translation>
    </message>
    <message>
        <source>its folder cannot be made ({reason})</source>
        <translation>его папку не удаётся создать ({reason})</translation>
    </message>
    <message>
        <source>a folder of that name stands there</source>
        <translation>там есть папка с таким именем</translation>
    </message>
    <message>
        <source>choose another name</source>
        <translation>выберите другое имя</translation>
    </message>
    <message>
        <source>Prism writes .jpg, .png, .tif, .webp and .bmp files</source>
        <translation>Prism записывает файлы .jpg, .png, .tif, .webp и .bmp</translation>
    </message>
    <message>
        <source>choose one of these names</source>
        <translation>выберите одно из этих имён</translation>
    </message>
    <message>
        <source>{format} takes at most {most} pixels a side</source>
        <translation>{format} вмещает не более {most} пикселей по стороне</translation>
    </message>
    <message>
        <source>use TIFF or PNG</source>
        <translation>используйте TIFF или PNG</translation>
    </message>
    <message>
        <source>{format} holds 8 bits a channel</source>
        <translation>{format} хранит 8 бит на канал</translation>
    </message>
    <message>
        <source>choose PNG or TIFF for 16</source>
        <translation>для 16 выберите PNG или TIFF</translation>
    </message>
    <message>
        <source>its {what} of {size} KB is more than a JPEG can hold</source>
        <translation>его {what} на {size} КБ больше, чем вмещает JPEG</translation>
    </message>
    <message>
        <source>its XMP is damaged and too large for a JPEG</source>
        <translation>его XMP повреждён и слишком велик для JPEG</translation>
    </message>
    <message>
        <source>use PNG or TIFF</source>
        <translation>используйте PNG или TIFF</translation>
    </message>
    <message>
        <source>{file} was made by someone else meanwhile</source>
        <translation>{file} тем временем создан кем-то другим</translation>
    </message>
    <message>
        <source>run Prism again</source>
        <translation>запустите Prism ещё раз</translation>
    </message>
    <message>
        <source>the journal in {folder} cannot be written ({reason})</source>
        <translation>журнал в {folder} не удаётся записать ({reason})</translation>
    </message>
    <message>
        <source>the journal cannot be read ({reason})</source>
        <translation>журнал не удаётся прочитать ({reason})</translation>
    </message>
    <message>
        <source>unexpected error ({error})</source>
        <translation>непредвиденная ошибка ({error})</translation>
    </message>
    <message>
        <source>please report it</source>
        <translation>пожалуйста, сообщите о ней</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>он повреждён</translation>
    </message>
    <message>
        <source>it cannot be used</source>
        <translation>его нельзя использовать</translation>
    </message>
    <message>
        <source>the generator failed</source>
        <translation>модель не справилась</translation>
    </message>
    <message>
        <source>CUDA cannot be used here: {reason}. Or choose the processor in the preferences, under Speed</source>
        <translation>CUDA здесь использовать нельзя: {reason}. Или выберите процессор в настройках, на странице «Скорость»</translation>
    </message>
    <message>
        <source>choose less with the Detail slider, close other programs</source>
        <translation>уменьшите «Детальность» ползунком, закройте другие программы</translation>
    </message>
    <message>
        <source>choose less with the Detail slider, close other programs{instead}</source>
        <translation>уменьшите «Детальность» ползунком, закройте другие программы{instead}</translation>
    </message>
    <message>
        <source>, or choose the processor in the preferences, under Speed</source>
        <translation> или выберите процессор в настройках, на странице «Скорость»</translation>
    </message>
    <message>
        <source>repair or remove it</source>
        <translation>исправьте или удалите его</translation>
    </message>
    <message>
        <source>correct or remove it</source>
        <translation>исправьте или удалите его</translation>
    </message>
    <message>
        <source>this is not a Prism sidecar: &quot;schema&quot; with its version is missing</source>
        <translation>это не сопутствующий файл Prism: в нём нет &quot;schema&quot; с версией</translation>
    </message>
    <message>
        <source>it is of a newer Prism (schema {found}, this one knows {known})</source>
        <translation>он от более новой Prism (схема {found}, здесь известна {known})</translation>
    </message>
    <message>
        <source>update Prism</source>
        <translation>обновите Prism</translation>
    </message>
    <message>
        <source>{name} has no color to take over</source>
        <translation>у {name} нет цвета, который можно перенять</translation>
    </message>
    <message>
        <source>choose a photo in color</source>
        <translation>выберите цветную фотографию</translation>
    </message>
    <message>
        <source>there is no such model file</source>
        <translation>такого файла модели нет</translation>
    </message>
    <message>
        <source>check the name or install it again</source>
        <translation>проверьте имя или установите её заново</translation>
    </message>
    <message>
        <source>the model file cannot be read ({reason})</source>
        <translation>файл модели не удаётся прочитать ({reason})</translation>
    </message>
    <message>
        <source>the model&apos;s bytes do not match its card</source>
        <translation>содержимое модели не соответствует её карточке</translation>
    </message>
    <message>
        <source>install it again</source>
        <translation>установите её заново</translation>
    </message>
    <message>
        <source>this is not a Prism generator: it carries no model card</source>
        <translation>это не модель для Prism: в ней нет карточки модели</translation>
    </message>
    <message>
        <source>its model card cannot be read: {detail}</source>
        <translation>карточку модели не удаётся прочитать: {detail}</translation>
    </message>
    <message>
        <source>it follows contract {found}, this Prism knows {known}</source>
        <translation>она следует договору {found}, а здесь известен {known}</translation>
    </message>
    <message>
        <source>this is not an ONNX file</source>
        <translation>это не файл ONNX</translation>
    </message>
    <message>
        <source>the file is cut short or is no ONNX file</source>
        <translation>файл обрезан или это не файл ONNX</translation>
    </message>
    <message>
        <source>the model cannot be loaded ({detail})</source>
        <translation>модель не удаётся загрузить ({detail})</translation>
    </message>
    <message>
        <source>the generator answered values that are no numbers</source>
        <translation>модель ответила значениями, которые не числа</translation>
    </message>
    <message>
        <source>use another model</source>
        <translation>используйте другую модель</translation>
    </message>
    <message>
        <source>Prism came without a generator</source>
        <translation>Prism поставлена без модели</translation>
    </message>
    <message>
        <source>there is no such model</source>
        <translation>такой модели нет</translation>
    </message>
    <message>
        <source>name a file, or one of those at hand ({names})</source>
        <translation>укажите файл или одну из имеющихся ({names})</translation>
    </message>
    <message>
        <source>the model cannot be copied to {folder} ({reason})</source>
        <translation>модель не удаётся скопировать в {folder} ({reason})</translation>
    </message>
    <message>
        <source>the model cannot be removed ({reason})</source>
        <translation>модель не удаётся удалить ({reason})</translation>
    </message>
    <message>
        <source>this model was not added by its owner</source>
        <translation>эту модель добавили не вы</translation>
    </message>
    <message>
        <source>Running on the CPU although an NVIDIA driver is installed: {reason}</source>
        <translation>Работает на процессоре, хотя установлен драйвер NVIDIA: {reason}</translation>
    </message>
    <message>
        <source>the NVIDIA driver knows CUDA {known}, CUDA {needed} is needed</source>
        <translation>драйвер NVIDIA знает CUDA {known}, а нужна CUDA {needed}</translation>
    </message>
    <message>
        <source>update the driver</source>
        <translation>обновите драйвер</translation>
    </message>
    <message>
        <source>its libraries do not load</source>
        <translation>её библиотеки не загружаются</translation>
    </message>
    <message>
        <source>this ONNX Runtime was built without CUDA</source>
        <translation>этот ONNX Runtime собран без CUDA</translation>
    </message>
    <message>
        <source>install onnxruntime-gpu in its place</source>
        <translation>установите вместо него onnxruntime-gpu</translation>
    </message>
    <message>
        <source>{where} has not enough free memory for the generator</source>
        <translation>{where}: не хватает свободной памяти для модели</translation>
    </message>
    <message>
        <source>{where} has not enough free memory for the generator {at}</source>
        <translation>{where}: не хватает свободной памяти для модели {at}</translation>
    </message>
    <message>
        <source>at {edge} px</source>
        <translation>при {edge} пикс.</translation>
    </message>
    <message>
        <source>the GPU</source>
        <translation>видеокарта</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>этот компьютер</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>check the name</source>
        <translation>проверьте имя</translation>
    </message>
    <message>
        <source>this is a file</source>
        <translation>это файл</translation>
    </message>
    <message>
        <source>name a folder for the results</source>
        <translation>укажите папку для результатов</translation>
    </message>
    <message>
        <source>the results cannot go into the folder of the originals</source>
        <translation>результаты не могут попасть в папку оригиналов</translation>
    </message>
    <message>
        <source>name another folder</source>
        <translation>укажите другую папку</translation>
    </message>
    <message>
        <source>the output folder cannot be written ({reason})</source>
        <translation>в папку результатов нельзя записывать ({reason})</translation>
    </message>
    <message>
        <source>choose another one</source>
        <translation>выберите другую</translation>
    </message>
    <message>
        <source>the name {text} has a brace without its partner</source>
        <translation>в имени {text} есть фигурная скобка без пары</translation>
    </message>
    <message>
        <source>write {example}, say</source>
        <translation>напишите, например, {example}</translation>
    </message>
    <message>
        <source>{field} in the name {text} is not known</source>
        <translation>{field} в имени {text} неизвестно</translation>
    </message>
    <message>
        <source>use {known}</source>
        <translation>используйте {known}</translation>
    </message>
    <message>
        <source>{wrong} in the name {text} cannot stand in file names</source>
        <translation>{wrong} в имени {text} не может стоять в именах файлов</translation>
    </message>
    <message>
        <source>take it out</source>
        <translation>уберите это</translation>
    </message>
    <message>
        <source>the name of the results is empty</source>
        <translation>имя результатов пусто</translation>
    </message>
    <message>
        <source>names like {text} are not taken by every computer</source>
        <translation>имена вроде {text} принимает не каждый компьютер</translation>
    </message>
    <message>
        <source>add letters at both ends</source>
        <translation>добавьте буквы с обоих концов</translation>
    </message>
    <message>
        <source>the name {start}... of {photo} is too long for a file</source>
        <translation>имя {start}... для {photo} слишком длинно для файла</translation>
    </message>
    <message>
        <source>use fewer fields</source>
        <translation>используйте меньше полей</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет доступа</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске не осталось места</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>файловая система только для чтения</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка ввода-вывода</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>превышена дисковая квота</translation>
    </message>
</context>
<context>
    <name>edit_names</name>
    <message>
        <source>add hint</source>
        <translation>добавить подсказку</translation>
    </message>
    <message>
        <source>move hint</source>
        <translation>переместить подсказку</translation>
    </message>
    <message>
        <source>color of hint</source>
        <translation>цвет подсказки</translation>
    </message>
    <message>
        <source>remove hint</source>
        <translation>удалить подсказку</translation>
    </message>
    <message>
        <source>remove all hints</source>
        <translation>удалить все подсказки</translation>
    </message>
    <message>
        <source>size of hint</source>
        <translation>размер подсказки</translation>
    </message>
    <message>
        <source>brush stroke</source>
        <translation>мазок кистью</translation>
    </message>
    <message>
        <source>keep neutral</source>
        <translation>оставить серым</translation>
    </message>
    <message>
        <source>erase hints</source>
        <translation>стереть подсказки</translation>
    </message>
    <message>
        <source>closer look</source>
        <translation>крупный план</translation>
    </message>
    <message>
        <source>move closer look</source>
        <translation>переместить крупный план</translation>
    </message>
    <message>
        <source>remove closer look</source>
        <translation>убрать крупный план</translation>
    </message>
    <message>
        <source>saturation</source>
        <translation>насыщенность</translation>
    </message>
    <message>
        <source>vividness</source>
        <translation>сочность</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>температура</translation>
    </message>
    <message>
        <source>tint</source>
        <translation>оттенок</translation>
    </message>
    <message>
        <source>auto levels</source>
        <translation>автоуровни</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>сила</translation>
    </message>
    <message>
        <source>detail</source>
        <translation>детальность</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>вариант</translation>
    </message>
    <message>
        <source>paste hints</source>
        <translation>вставить подсказки</translation>
    </message>
    <message>
        <source>paste look</source>
        <translation>вставить стиль</translation>
    </message>
    <message>
        <source>color reference</source>
        <translation>образец цвета</translation>
    </message>
    <message>
        <source>match album</source>
        <translation>согласовать с альбомом</translation>
    </message>
    <message>
        <source>back to automatic color</source>
        <translation>автоматические цвета</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>Open recent</source>
        <translation>Открыть недавние</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;Photo</source>
        <translation>Ф&amp;отография</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Инструменты</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
<context>
    <name>mouse_moves</name>
    <message>
        <source>Click</source>
        <translation>Щелчок</translation>
    </message>
    <message>
        <source>Add a hint, or select one</source>
        <translation>Добавить подсказку или выбрать её</translation>
    </message>
    <message>
        <source>Ctrl+click</source>
        <translation>Ctrl+щелчок</translation>
    </message>
    <message>
        <source>Add a hint in the color chosen last</source>
        <translation>Добавить подсказку последнего выбранного цвета</translation>
    </message>
    <message>
        <source>Drag a hint</source>
        <translation>Перетаскивание подсказки</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Переместить её</translation>
    </message>
    <message>
        <source>Right click a hint</source>
        <translation>Щелчок правой кнопкой по подсказке</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Удалить её</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Щелчок правой кнопкой</translation>
    </message>
    <message>
        <source>Show what can be done with the photo</source>
        <translation>Показать, что можно сделать с фотографией</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Клавиши со стрелками</translation>
    </message>
    <message>
        <source>Move the selected hint, or else a ring; with Shift, far</source>
        <translation>Сдвинуть выбранную подсказку, а если её нет, кольцо; с Shift дальше</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Use the tool inside the ring</source>
        <translation>Применить инструмент внутри кольца</translation>
    </message>
    <message>
        <source>Let go of the selected hint, of a color taken up, then of the tool</source>
        <translation>Снять выбор с подсказки, отпустить взятый цвет, затем инструмент</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Колесо</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Масштаб в месте указателя</translation>
    </message>
    <message>
        <source>Ctrl+wheel, Alt+wheel</source>
        <translation>Ctrl+колесо, Alt+колесо</translation>
    </message>
    <message>
        <source>Make brush, eraser or selected hint larger or smaller</source>
        <translation>Увеличить или уменьшить кисть, ластик или выбранную подсказку</translation>
    </message>
    <message>
        <source>Space+drag, middle drag</source>
        <translation>Пробел+перетаскивание, перетаскивание средней кнопкой</translation>
    </message>
    <message>
        <source>Move the photo</source>
        <translation>Сдвинуть фотографию</translation>
    </message>
    <message>
        <source>Hold O</source>
        <translation>Удерживать O</translation>
    </message>
    <message>
        <source>See the original</source>
        <translation>Посмотреть оригинал</translation>
    </message>
</context>
<context>
    <name>palette_names</name>
    <message>
        <source>Skin</source>
        <translation>Кожа</translation>
    </message>
    <message>
        <source>Ellis Monk, The Monk Skin Tone Scale, 2023 (CC BY 4.0)</source>
        <translation>Ellis Monk, The Monk Skin Tone Scale, 2023 (CC BY 4.0)</translation>
    </message>
    <message>
        <source>Skin, lightest</source>
        <translation>Кожа, самая светлая</translation>
    </message>
    <message>
        <source>Skin, very light</source>
        <translation>Кожа, очень светлая</translation>
    </message>
    <message>
        <source>Skin, light and golden</source>
        <translation>Кожа, светлая золотистая</translation>
    </message>
    <message>
        <source>Skin, light</source>
        <translation>Кожа, светлая</translation>
    </message>
    <message>
        <source>Skin, light olive</source>
        <translation>Кожа, светло-оливковая</translation>
    </message>
    <message>
        <source>Skin, tan</source>
        <translation>Кожа, загорелая</translation>
    </message>
    <message>
        <source>Skin, brown</source>
        <translation>Кожа, коричневая</translation>
    </message>
    <message>
        <source>Skin, dark brown</source>
        <translation>Кожа, тёмно-коричневая</translation>
    </message>
    <message>
        <source>Skin, very dark</source>
        <translation>Кожа, очень тёмная</translation>
    </message>
    <message>
        <source>Skin, darkest</source>
        <translation>Кожа, самая тёмная</translation>
    </message>
    <message>
        <source>Skin in daylight, light</source>
        <translation>Кожа при дневном свете, светлая</translation>
    </message>
    <message>
        <source>ColorChecker chart, published sRGB value</source>
        <translation>Таблица ColorChecker, опубликованное значение sRGB</translation>
    </message>
    <message>
        <source>Skin in daylight, dark</source>
        <translation>Кожа при дневном свете, тёмная</translation>
    </message>
    <message>
        <source>Sunburned cheek</source>
        <translation>Обгоревшая щека</translation>
    </message>
    <message>
        <source>Approximate: chosen by eye for Prism, not measured</source>
        <translation>Приблизительно: подобрано для Prism на глаз, не измерено</translation>
    </message>
    <message>
        <source>Lips</source>
        <translation>Губы</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Волосы</translation>
    </message>
    <message>
        <source>White hair</source>
        <translation>Белые волосы</translation>
    </message>
    <message>
        <source>Gray hair</source>
        <translation>Седые волосы</translation>
    </message>
    <message>
        <source>Flaxen hair</source>
        <translation>Льняные волосы</translation>
    </message>
    <message>
        <source>Blond hair</source>
        <translation>Русые светлые волосы</translation>
    </message>
    <message>
        <source>Dark blond hair</source>
        <translation>Тёмно-русые волосы</translation>
    </message>
    <message>
        <source>Red hair</source>
        <translation>Рыжие волосы</translation>
    </message>
    <message>
        <source>Auburn hair</source>
        <translation>Каштаново-рыжие волосы</translation>
    </message>
    <message>
        <source>Light brown hair</source>
        <translation>Светло-каштановые волосы</translation>
    </message>
    <message>
        <source>Dark brown hair</source>
        <translation>Тёмно-каштановые волосы</translation>
    </message>
    <message>
        <source>Black hair</source>
        <translation>Чёрные волосы</translation>
    </message>
    <message>
        <source>American uniforms</source>
        <translation>Американская форма</translation>
    </message>
    <message>
        <source>Textile Color Card Association, Standard Color Card of America and U.S. Army Color Card; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</source>
        <translation>Textile Color Card Association, Standard Color Card of America and U.S. Army Color Card; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</translation>
    </message>
    <message>
        <source>Light olive drab</source>
        <translation>Светло-оливковый (olive drab)</translation>
    </message>
    <message>
        <source>Field drab</source>
        <translation>Полевой (field drab)</translation>
    </message>
    <message>
        <source>Federal Specification TT-C-595, Colors for Ready-Mixed Paints; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</source>
        <translation>Federal Specification TT-C-595, Colors for Ready-Mixed Paints; sRGB of the ISCC-NBS centroid nearest to the sample (National Bureau of Standards, Special Publication 440, 1976)</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Оливковый</translation>
    </message>
    <message>
        <source>Forest green</source>
        <translation>Лесной зелёный</translation>
    </message>
    <message>
        <source>Khaki</source>
        <translation>Хаки</translation>
    </message>
    <message>
        <source>Suntan khaki</source>
        <translation>Загорелый хаки</translation>
    </message>
    <message>
        <source>Buff</source>
        <translation>Палевый</translation>
    </message>
    <message>
        <source>Marine Corps blue</source>
        <translation>Синий морской пехоты</translation>
    </message>
    <message>
        <source>Navy blue</source>
        <translation>Тёмно-синий флотский</translation>
    </message>
    <message>
        <source>West Point gray</source>
        <translation>Серый Вест-Пойнта</translation>
    </message>
    <message>
        <source>Light blue</source>
        <translation>Голубой</translation>
    </message>
    <message>
        <source>Dark blue</source>
        <translation>Тёмно-синий</translation>
    </message>
    <message>
        <source>Scarlet</source>
        <translation>Алый</translation>
    </message>
    <message>
        <source>Cardinal</source>
        <translation>Кардинал</translation>
    </message>
    <message>
        <source>Old gold</source>
        <translation>Старое золото</translation>
    </message>
    <message>
        <source>Golden yellow</source>
        <translation>Золотисто-жёлтый</translation>
    </message>
    <message>
        <source>Old Glory blue</source>
        <translation>Синий флага США</translation>
    </message>
    <message>
        <source>Old Glory red</source>
        <translation>Красный флага США</translation>
    </message>
    <message>
        <source>European uniforms</source>
        <translation>Европейская форма</translation>
    </message>
    <message>
        <source>Field gray, 1910s</source>
        <translation>Фельдграу, 1910-е</translation>
    </message>
    <message>
        <source>Field gray, 1940s</source>
        <translation>Фельдграу, 1940-е</translation>
    </message>
    <message>
        <source>Prussian blue</source>
        <translation>Берлинская лазурь</translation>
    </message>
    <message>
        <source>Horizon blue</source>
        <translation>Голубой горизонт</translation>
    </message>
    <message>
        <source>Madder red</source>
        <translation>Краповый</translation>
    </message>
    <message>
        <source>British service dress</source>
        <translation>Британская служебная форма</translation>
    </message>
    <message>
        <source>British battledress</source>
        <translation>Британская полевая форма</translation>
    </message>
    <message>
        <source>Khaki drill</source>
        <translation>Хаки-дрил</translation>
    </message>
    <message>
        <source>Air force blue</source>
        <translation>Синий военно-воздушный</translation>
    </message>
    <message>
        <source>Royal Navy blue</source>
        <translation>Синий Королевского флота</translation>
    </message>
    <message>
        <source>Soviet khaki</source>
        <translation>Советский хаки</translation>
    </message>
    <message>
        <source>Imperial Russian sea green</source>
        <translation>Морской волны Русской императорской армии</translation>
    </message>
    <message>
        <source>Pike gray</source>
        <translation>Щучий серый</translation>
    </message>
    <message>
        <source>Italian gray green</source>
        <translation>Итальянский серо-зелёный</translation>
    </message>
    <message>
        <source>Polish khaki</source>
        <translation>Польский хаки</translation>
    </message>
    <message>
        <source>Tropical tan</source>
        <translation>Тропический песочный</translation>
    </message>
    <message>
        <source>Dress fabrics</source>
        <translation>Ткани для платьев</translation>
    </message>
    <message>
        <source>Ivory</source>
        <translation>Слоновая кость</translation>
    </message>
    <message>
        <source>Ecru</source>
        <translation>Экрю</translation>
    </message>
    <message>
        <source>Champagne</source>
        <translation>Шампань</translation>
    </message>
    <message>
        <source>Flesh pink</source>
        <translation>Телесно-розовый</translation>
    </message>
    <message>
        <source>Old rose</source>
        <translation>Пыльная роза</translation>
    </message>
    <message>
        <source>Ashes of rose</source>
        <translation>Пепел розы</translation>
    </message>
    <message>
        <source>Coral</source>
        <translation>Коралловый</translation>
    </message>
    <message>
        <source>American beauty</source>
        <translation>Американская красавица</translation>
    </message>
    <message>
        <source>Claret</source>
        <translation>Кларет</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>Гранатовый</translation>
    </message>
    <message>
        <source>Henna</source>
        <translation>Хна</translation>
    </message>
    <message>
        <source>Terra cotta</source>
        <translation>Терракота</translation>
    </message>
    <message>
        <source>Buttercup</source>
        <translation>Лютиковый</translation>
    </message>
    <message>
        <source>Maize</source>
        <translation>Кукурузный</translation>
    </message>
    <message>
        <source>Bronze</source>
        <translation>Бронзовый</translation>
    </message>
    <message>
        <source>Cocoa</source>
        <translation>Какао</translation>
    </message>
    <message>
        <source>Fawn</source>
        <translation>Бежево-коричневый</translation>
    </message>
    <message>
        <source>Seal brown</source>
        <translation>Котиковый</translation>
    </message>
    <message>
        <source>Reseda green</source>
        <translation>Зелёный резеда</translation>
    </message>
    <message>
        <source>Hunter green</source>
        <translation>Охотничий зелёный</translation>
    </message>
    <message>
        <source>Bottle green</source>
        <translation>Бутылочный</translation>
    </message>
    <message>
        <source>Jade green</source>
        <translation>Нефритовый</translation>
    </message>
    <message>
        <source>Robin&apos;s egg</source>
        <translation>Яйцо дрозда</translation>
    </message>
    <message>
        <source>Copenhagen blue</source>
        <translation>Копенгагенский синий</translation>
    </message>
    <message>
        <source>Delft blue</source>
        <translation>Дельфтский синий</translation>
    </message>
    <message>
        <source>Peacock</source>
        <translation>Павлиний</translation>
    </message>
    <message>
        <source>Royal blue</source>
        <translation>Королевский синий</translation>
    </message>
    <message>
        <source>Midnight</source>
        <translation>Полночный</translation>
    </message>
    <message>
        <source>Lavender</source>
        <translation>Лавандовый</translation>
    </message>
    <message>
        <source>Lilac</source>
        <translation>Сиреневый</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>Мальвовый</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Сливовый</translation>
    </message>
    <message>
        <source>Eggplant</source>
        <translation>Баклажановый</translation>
    </message>
    <message>
        <source>Taupe</source>
        <translation>Серо-коричневый (тауп)</translation>
    </message>
    <message>
        <source>Pearl gray</source>
        <translation>Жемчужно-серый</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Чёрный</translation>
    </message>
    <message>
        <source>House paints</source>
        <translation>Краски для домов</translation>
    </message>
    <message>
        <source>Flat cream</source>
        <translation>Матовый кремовый</translation>
    </message>
    <message>
        <source>Eggshell</source>
        <translation>Яичная скорлупа</translation>
    </message>
    <message>
        <source>Buff paint</source>
        <translation>Палевая краска</translation>
    </message>
    <message>
        <source>Canary yellow</source>
        <translation>Канареечно-жёлтый</translation>
    </message>
    <message>
        <source>Chrome yellow</source>
        <translation>Жёлтый крон</translation>
    </message>
    <message>
        <source>Earth yellow</source>
        <translation>Охра</translation>
    </message>
    <message>
        <source>Earth red</source>
        <translation>Красная земля</translation>
    </message>
    <message>
        <source>Dull red</source>
        <translation>Тусклый красный</translation>
    </message>
    <message>
        <source>Fire red</source>
        <translation>Пожарный красный</translation>
    </message>
    <message>
        <source>Barn red</source>
        <translation>Амбарный красный</translation>
    </message>
    <message>
        <source>Earth brown</source>
        <translation>Земляной коричневый</translation>
    </message>
    <message>
        <source>Dark putty</source>
        <translation>Тёмная замазка</translation>
    </message>
    <message>
        <source>Desert sand</source>
        <translation>Песок пустыни</translation>
    </message>
    <message>
        <source>Wall green</source>
        <translation>Стенной зелёный</translation>
    </message>
    <message>
        <source>Exterior green, light</source>
        <translation>Фасадный зелёный, светлый</translation>
    </message>
    <message>
        <source>Exterior green, dark</source>
        <translation>Фасадный зелёный, тёмный</translation>
    </message>
    <message>
        <source>Chrome green</source>
        <translation>Зелёный крон</translation>
    </message>
    <message>
        <source>Clear blue</source>
        <translation>Чистый синий</translation>
    </message>
    <message>
        <source>Blue paint</source>
        <translation>Синяя краска</translation>
    </message>
    <message>
        <source>Battleship gray</source>
        <translation>Серый корабельный</translation>
    </message>
    <message>
        <source>Wood and furniture</source>
        <translation>Дерево и мебель</translation>
    </message>
    <message>
        <source>Oak</source>
        <translation>Дуб</translation>
    </message>
    <message>
        <source>Mahogany</source>
        <translation>Красное дерево</translation>
    </message>
    <message>
        <source>Sandalwood</source>
        <translation>Сандал</translation>
    </message>
    <message>
        <source>Pine</source>
        <translation>Сосна</translation>
    </message>
    <message>
        <source>Maple</source>
        <translation>Клён</translation>
    </message>
    <message>
        <source>Walnut</source>
        <translation>Орех</translation>
    </message>
    <message>
        <source>Cherry wood</source>
        <translation>Вишня</translation>
    </message>
    <message>
        <source>Teak</source>
        <translation>Тик</translation>
    </message>
    <message>
        <source>Rosewood</source>
        <translation>Палисандр</translation>
    </message>
    <message>
        <source>Ebony</source>
        <translation>Эбеновое дерево</translation>
    </message>
    <message>
        <source>Weathered boards</source>
        <translation>Посеревшие доски</translation>
    </message>
    <message>
        <source>Brass</source>
        <translation>Латунь</translation>
    </message>
    <message>
        <source>Copper</source>
        <translation>Медь</translation>
    </message>
    <message>
        <source>Leather</source>
        <translation>Кожа (материал)</translation>
    </message>
    <message>
        <source>Foliage and ground</source>
        <translation>Листва и земля</translation>
    </message>
    <message>
        <source>Foliage</source>
        <translation>Листва</translation>
    </message>
    <message>
        <source>Spring green</source>
        <translation>Весенняя зелень</translation>
    </message>
    <message>
        <source>Evergreen</source>
        <translation>Хвоя</translation>
    </message>
    <message>
        <source>Dark evergreen</source>
        <translation>Тёмная хвоя</translation>
    </message>
    <message>
        <source>Olive leaf</source>
        <translation>Лист оливы</translation>
    </message>
    <message>
        <source>Lime peel</source>
        <translation>Кожура лайма</translation>
    </message>
    <message>
        <source>Grass</source>
        <translation>Трава</translation>
    </message>
    <message>
        <source>Dry grass</source>
        <translation>Сухая трава</translation>
    </message>
    <message>
        <source>Straw</source>
        <translation>Солома</translation>
    </message>
    <message>
        <source>Autumn gold</source>
        <translation>Осеннее золото</translation>
    </message>
    <message>
        <source>Autumn red</source>
        <translation>Осенний красный</translation>
    </message>
    <message>
        <source>Dark soil</source>
        <translation>Тёмная почва</translation>
    </message>
    <message>
        <source>Clay</source>
        <translation>Глина</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>Песок</translation>
    </message>
    <message>
        <source>Granite</source>
        <translation>Гранит</translation>
    </message>
    <message>
        <source>Brick</source>
        <translation>Кирпич</translation>
    </message>
    <message>
        <source>Sky and water</source>
        <translation>Небо и вода</translation>
    </message>
    <message>
        <source>Blue sky</source>
        <translation>Синее небо</translation>
    </message>
    <message>
        <source>Pale sky</source>
        <translation>Бледное небо</translation>
    </message>
    <message>
        <source>High sky</source>
        <translation>Высокое небо</translation>
    </message>
    <message>
        <source>Horizon haze</source>
        <translation>Дымка на горизонте</translation>
    </message>
    <message>
        <source>Evening gold</source>
        <translation>Вечернее золото</translation>
    </message>
    <message>
        <source>Sunset rose</source>
        <translation>Розовый закат</translation>
    </message>
    <message>
        <source>Storm cloud</source>
        <translation>Грозовая туча</translation>
    </message>
    <message>
        <source>Sea</source>
        <translation>Море</translation>
    </message>
    <message>
        <source>Deep sea</source>
        <translation>Глубокое море</translation>
    </message>
    <message>
        <source>River</source>
        <translation>Река</translation>
    </message>
    <message>
        <source>Snow in shade</source>
        <translation>Снег в тени</translation>
    </message>
    <message>
        <source>Automobiles</source>
        <translation>Автомобили</translation>
    </message>
    <message>
        <source>Black enamel</source>
        <translation>Чёрная эмаль</translation>
    </message>
    <message>
        <source>Deep maroon</source>
        <translation>Глубокий бордовый</translation>
    </message>
    <message>
        <source>Dark green</source>
        <translation>Тёмно-зелёный</translation>
    </message>
    <message>
        <source>Moss green</source>
        <translation>Зелёный мох</translation>
    </message>
    <message>
        <source>Phoenix brown</source>
        <translation>Коричневый «феникс»</translation>
    </message>
    <message>
        <source>Fawn gray</source>
        <translation>Серо-бежевый</translation>
    </message>
    <message>
        <source>Moleskin</source>
        <translation>Молескин</translation>
    </message>
    <message>
        <source>Royal maroon</source>
        <translation>Королевский бордовый</translation>
    </message>
    <message>
        <source>Dove gray</source>
        <translation>Голубино-серый</translation>
    </message>
    <message>
        <source>Gunmetal blue</source>
        <translation>Сине-стальной</translation>
    </message>
    <message>
        <source>Washington blue</source>
        <translation>Синий «вашингтон»</translation>
    </message>
    <message>
        <source>Cream</source>
        <translation>Кремовый</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>Канареечный</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Бирюзовый</translation>
    </message>
    <message>
        <source>Coral pink</source>
        <translation>Кораллово-розовый</translation>
    </message>
    <message>
        <source>Fire engine red</source>
        <translation>Красный пожарных машин</translation>
    </message>
</context>
<context>
    <name>queue</name>
    <message>
        <source>waits</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>being colored</source>
        <translation>раскрашивается</translation>
    </message>
    <message>
        <source>in color</source>
        <translation>в цвете</translation>
    </message>
    <message>
        <source>kept: a file of that name was there</source>
        <translation>оставлено: файл с таким именем уже был</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>пропущено: {reason}</translation>
    </message>
    <message>
        <source>not colored: {reason}</source>
        <translation>не раскрашено: {reason}</translation>
    </message>
    <message>
        <source>not colored: stopped</source>
        <translation>не раскрашено: остановлено</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>создаётся</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>готов</translation>
    </message>
    <message>
        <source>not made: {reason}</source>
        <translation>не создан: {reason}</translation>
    </message>
    <message>
        <source>not made: stopped</source>
        <translation>не создан: остановлен</translation>
    </message>
    <message>
        <source>not ready yet</source>
        <translation>ещё не готов</translation>
    </message>
    <message>
        <source>{n} of {total} done</source>
        <translation>готово {n} из {total}</translation>
    </message>
    <message>
        <source>{n} not colored</source>
        <translation>не раскрашено: {n}</translation>
    </message>
    <message>
        <source>{n} left out</source>
        <translation>пропущено: {n}</translation>
    </message>
    <message>
        <source>{n} kept as they were</source>
        <translation>оставлено как было: {n}</translation>
    </message>
    <message>
        <source>{n} stopped</source>
        <translation>остановлено: {n}</translation>
    </message>
    <message>
        <source>{photos} in color</source>
        <translation>в цвете: {photos}</translation>
    </message>
    <message>
        <source>The contact sheet could not be made</source>
        <translation>Контактный лист создать не удалось</translation>
    </message>
    <message>
        <source>The contact sheet was stopped</source>
        <translation>Создание контактного листа остановлено</translation>
    </message>
    <message>
        <source>The contact sheet is ready</source>
        <translation>Контактный лист готов</translation>
    </message>
    <message>
        <source>Making the contact sheet…</source>
        <translation>Создаётся контактный лист…</translation>
    </message>
    <message>
        <source>Coloring photo {n} of {total}</source>
        <translation>Раскрашивается фото {n} из {total}</translation>
    </message>
    <message>
        <source>Pausing: the last photos in work are being finished…</source>
        <translation>Приостановка: заканчиваются последние фотографии в работе…</translation>
    </message>
    <message>
        <source>Paused. Still to color: {photos}</source>
        <translation>Приостановлено. Осталось раскрасить: {photos}</translation>
    </message>
    <message>
        <source>The disk of {folder} is full. Make room, then go on.</source>
        <translation>Диск с {folder} заполнен. Освободите место и продолжите.</translation>
    </message>
</context>
<context>
    <name>state_words</name>
    <message>
        <source>Not edited</source>
        <translation>Не изменено</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>With color hints</source>
        <translation>С подсказками цвета</translation>
    </message>
    <message>
        <source>In the queue</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Экспортировано</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Left out of Color all</source>
        <translation>Не входит в «Раскрасить всё»</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Подсказки</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Not edited: its colors are a preview</source>
        <translation>Не изменено: цвета — предпросмотр</translation>
    </message>
    <message>
        <source>Failed: {reason}</source>
        <translation>Ошибка: {reason}</translation>
    </message>
    <message>
        <source>{reason}: left out of Color all</source>
        <translation>{reason}: не входит в «Раскрасить всё»</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Prism made a mistake ({error}). Your photos are untouched.</source>
        <translation>В Prism произошла ошибка ({error}). Ваши фотографии не тронуты.</translation>
    </message>
    <message>
        <source>{n} s left</source>
        <translation>осталось {n} с</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>осталось {n} мин</translation>
    </message>
    <message>
        <source>{n} h left</source>
        <translation>осталось {n} ч</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>около минуты</translation>
    </message>
    <message>
        <source>about {n} minutes</source>
        <translation>около {n} мин</translation>
    </message>
    <message>
        <source>about {n} hours</source>
        <translation>около {n} ч</translation>
    </message>
    <message>
        <source>{n} photos a second</source>
        <translation>{n} фото в секунду</translation>
    </message>
    <message>
        <source>{n} s a photo</source>
        <translation>{n} с на фото</translation>
    </message>
    <message>
        <source>no hints</source>
        <translation>нет подсказок</translation>
    </message>
    <message>
        <source>{n} MB</source>
        <translation>{n} МБ</translation>
    </message>
    <message>
        <source>{n} GB</source>
        <translation>{n} ГБ</translation>
    </message>
</context>
</TS>
