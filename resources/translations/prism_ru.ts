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
        <source>An export is still running.</source>
        <translation>Экспорт ещё идёт.</translation>
    </message>
    <message>
        <source>What is done stays; the rest can be exported later.</source>
        <translation>Готовое останется; остальное можно экспортировать позже.</translation>
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
        <source>The next click or brush stroke on the photo takes this color.</source>
        <translation>Следующий щелчок или мазок кистью на фотографии возьмёт этот цвет.</translation>
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
        <source>Remove all hints and adjustments of this photo</source>
        <translation>Удалить с этой фотографии все подсказки и настройки</translation>
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
    <name>ExportBar</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stop the export; what is done stays</source>
        <translation>Остановить экспорт; готовое останется</translation>
    </message>
    <message>
        <source>Preparing the export…</source>
        <translation>Подготовка экспорта…</translation>
    </message>
    <message>
        <source>Exporting {n} of {total}</source>
        <translation>Экспорт: {n} из {total}</translation>
    </message>
    <message>
        <source>Exporting {name}</source>
        <translation>Экспорт: {name}</translation>
    </message>
    <message>
        <source>Stopping the export…</source>
        <translation>Экспорт останавливается…</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Export photo</source>
        <translation>Экспорт фотографии</translation>
    </message>
    <message>
        <source>{folder} in color</source>
        <translation>{folder} в цвете</translation>
    </message>
    <message>
        <source>Export stopped: {done} done, {rest} not begun.</source>
        <translation>Экспорт остановлен: готово {done}, не начато {rest}.</translation>
    </message>
    <message>
        <source>{done} in color: {place}</source>
        <translation>В цвете {done}: {place}</translation>
    </message>
    <message>
        <source>{done} in color, {skipped} kept as they were: {place}</source>
        <translation>В цвете {done}, оставлено как было {skipped}: {place}</translation>
    </message>
    <message>
        <source>{done} in color, {failed} could not be colored.</source>
        <translation>В цвете {done}, не удалось раскрасить {failed}.</translation>
    </message>
    <message>
        <source>Show which…</source>
        <translation>Показать какие…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>{text} · something was left out of {photos}</source>
        <translation>{text} · кое-что не сохранилось: {photos}</translation>
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
        <source>What it does</source>
        <translation>Что она делает</translation>
    </message>
    <message>
        <source>It looks at what is light and dark in your photo and says which colors are likely there. It has seen many photographs, but not yours: the colors are good guesses, not knowledge. Your hints tell it better. Nothing leaves this computer.</source>
        <translation>Она смотрит, что на вашей фотографии светлое и что тёмное, и говорит, какие цвета там вероятны. Она видела много фотографий, но не вашу: цвета — хорошая догадка, а не знание. Ваши подсказки помогут ей. Ничто не покидает этот компьютер.</translation>
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
        <source>gray, {bits} bits</source>
        <translation>серый, {bits} бит</translation>
    </message>
    <message>
        <source>color, {bits} bits a channel</source>
        <translation>цвет, {bits} бит на канал</translation>
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
        <source>Export photo…</source>
        <translation>Экспорт фотографии…</translation>
    </message>
    <message>
        <source>Save a color copy of this photo</source>
        <translation>Сохранить цветную копию этой фотографии</translation>
    </message>
    <message>
        <source>Export folder…</source>
        <translation>Экспорт папки…</translation>
    </message>
    <message>
        <source>Save color copies of all these photos</source>
        <translation>Сохранить цветные копии всех этих фотографий</translation>
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
    <name>FolderExportDialog</name>
    <message>
        <source>Export folder</source>
        <translation>Экспорт папки</translation>
    </message>
    <message>
        <source>Color copies of {source}</source>
        <translation>Цветные копии: {source}</translation>
    </message>
    <message>
        <source>At their original size, with metadata and color profile. The originals stay untouched.</source>
        <translation>В исходном размере, с метаданными и цветовым профилем. Оригиналы не изменяются.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>As the original</source>
        <translation>Как у оригинала</translation>
    </message>
    <message>
        <source>Keep it and go on</source>
        <translation>Оставить и продолжить</translation>
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
        <source>Browse…</source>
        <translation>Обзор…</translation>
    </message>
    <message>
        <source>Into folder</source>
        <translation>В папку</translation>
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
        <source>If a copy exists</source>
        <translation>Если копия уже есть</translation>
    </message>
    <message>
        <source>Choose the folder for the color copies.</source>
        <translation>Выберите папку для цветных копий.</translation>
    </message>
    <message>
        <source>{photos} to color</source>
        <translation>К раскраске: {photos}</translation>
    </message>
    <message>
        <source>{n} copies exist already and are kept</source>
        <translation>Уже есть и останутся: {n}</translation>
    </message>
    <message>
        <source>{n} copies are replaced</source>
        <translation>Будут заменены: {n}</translation>
    </message>
    <message>
        <source>{n} GB free there</source>
        <translation>Свободно там: {n} ГБ</translation>
    </message>
    <message>
        <source>Folder for the color copies</source>
        <translation>Папка для цветных копий</translation>
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
        <source>Grid of all photos</source>
        <translation>Сетка всех фотографий</translation>
    </message>
    <message>
        <source>Show all photos at a glance; Enter opens one</source>
        <translation>Показать все фотографии сразу; Enter открывает одну</translation>
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
        <translation>Взять настройки этой фотографии</translation>
    </message>
    <message>
        <source>Paste look</source>
        <translation>Вставить стиль</translation>
    </message>
    <message>
        <source>Give the chosen photos the adjustments that were copied</source>
        <translation>Придать выбранным фотографиям скопированные настройки</translation>
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
        <source>Prism speaks it from its next start on.</source>
        <translation>Prism заговорит на нём со следующего запуска.</translation>
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
        <source>What was done to this photo</source>
        <translation>Что сделано с этой фотографией</translation>
    </message>
    <message>
        <source>What the model can do, and what not</source>
        <translation>Что модель умеет, а чего нет</translation>
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
        <translation>Настройка</translation>
    </message>
    <message>
        <source>Adjust the colors of the whole photo</source>
        <translation>Настроить цвета всей фотографии</translation>
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
        <source>Photo</source>
        <translation>Фотография</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>{photos} not colored</source>
        <translation>Не раскрашено: {photos}</translation>
    </message>
    <message>
        <source>{photos} in color, with something left out</source>
        <translation>В цвете, но не всё сохранилось: {photos}</translation>
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
    <name>SpeedPage</name>
    <message>
        <source>Speed and memory</source>
        <translation>Скорость и память</translation>
    </message>
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
        <source> MB</source>
        <translation> МБ</translation>
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
        <source>Show before and after: with a divider to drag, then side by side, then no more</source>
        <translation>Показать до и после: с подвижной границей, затем рядом, затем убрать</translation>
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
        <source>Show the row of photos at the bottom</source>
        <translation>Показать ряд фотографий внизу</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Боковая панель</translation>
    </message>
    <message>
        <source>Show hints and adjustments beside the photo</source>
        <translation>Показать подсказки и настройки рядом с фотографией</translation>
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
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n фото</numerusform>
            <numerusform>%n фото</numerusform>
            <numerusform>%n фото</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>card_words</name>
    <message>
        <source>{description}

Learned from: {data}

What it cannot do:
{limits}

License: {license}</source>
        <translation>{description}

Обучена на: {data}

Чего она не умеет:
{limits}

Лицензия: {license}</translation>
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
        <source>Arrow keys</source>
        <translation>Клавиши со стрелками</translation>
    </message>
    <message>
        <source>Move the selected hint; with Shift, far</source>
        <translation>Сдвинуть выбранную подсказку; с Shift дальше</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Let the selected hint go</source>
        <translation>Снять выбор с подсказки</translation>
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
        <translation>Осталось {n} с</translation>
    </message>
    <message>
        <source>{n} min left</source>
        <translation>Осталось {n} мин</translation>
    </message>
    <message>
        <source>{n} h left</source>
        <translation>Осталось {n} ч</translation>
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
</context>
</TS>
