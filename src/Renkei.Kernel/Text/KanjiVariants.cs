using System.Text;

namespace Renkei.Kernel.Text;

/// <summary>
/// Kanji that are written in more than one form. Each group begins with the form that stands for it.
/// Sources, retyped as facts: the older forms that 常用漢字表 (内閣告示第2号, 30 November 2010) prints in brackets;
/// kZVariant and kSemanticVariant of the Unihan database, Unicode 15.0.0
/// (https://www.unicode.org/reports/tr38/; © Unicode, Inc., Unicode licence); and forms usual in Japanese names (参考（独自）).
/// Left out on purpose, because in Japanese they are different words: 針/鍼, 着/著, 坂/阪, 崎/埼, 御/馭.
/// </summary>
internal static class KanjiVariants
{
    private const string Groups = """
        万萬 与與 丘坵 両兩 並竝 乃廼迺 乗乘 乱亂 亀龜 予豫 争爭 亘亙 亜亞 仏佛 仮假 会會 伝傳 体體軆躰
        余餘 併倂 侠俠 価價 倹儉 偽僞 兎兔菟 児兒 党黨 円圓 写寫 凄淒 凜凛 凡凢 処處 凳櫈 函凾 刃刄
        剣劍劒劔剱釼 剤劑 剥剝 剰剩 劫刧 励勵 労勞 効效 勅敕 勧勸 勲勳勛 区區 医醫毉 卒卆 協恊 単單 即卽
        却卻 厘釐 厨廚 厩廐廏 厮廝 厳嚴 参參叅 双雙 収收 叙敍敘 台臺 叱𠮟 号號 吉𠮷 吊弔 呉吳 呑吞 呪咒
        哲喆 唇脣 喜憙 営營 嘆歎 嘗甞 嘘噓 嘩譁 嘱囑 噛嚙 器噐 回囘廻 団團 囲圍 図圖 国國囯圀 圏圈 土𡈽
        圧壓 坤堃 堕墮 堤隄 堯尭 塁壘 塔墖 塚冢 塩鹽 填塡 増增 墻牆 壊壞 壌壤 壮壯 声聲 壱壹弌 売賣
        壻婿聟 変變 夢夣 奇竒 奈柰 奥奧 奨奬獎 妊姙 妬妒 姉姊 姻婣 娯娛 嫺嫻 嬢孃 学學斈 宜冝宐 宝寶寳
        実實寔 寇宼 富冨 寛寬 寝寢 寧寍寗 対對 寿壽 専專 将將 尓爾尒 尚尙 尽盡 届屆 属屬 岡崗 岩嵓 岳嶽
        峡峽 峨峩 峰峯 島嶋嶌㠀 崎﨑嵜碕𥔎 崖厓 巌巖嵒 巣巢 巻卷 帆颿 帯帶 帰歸皈 幇幫 幡旛 庁廳 広廣
        庵菴 廃廢 廟庿 弁辨瓣辯 弊獘 弐貳貮 弥彌 弦絃 強彊 弾彈 当當 彙彚 彦彥 彫雕 往徃 径徑 従從
        徳德悳 徴徵 応應 怪恠 恋戀 恒恆 恥耻 恵惠 悦悅 悩惱 悪惡 惨慘 慎愼 憩憇 懐懷 懼惧 戦戰 戯戲
        戸戶 戻戾 払拂 扼搤 抜拔 択擇 担擔 拏拿 拝拜 拠據 拡擴 挙擧舉 挟挾 挿插揷 捏揑 捜搜 掃埽 掛挂
        掲揭 掴摑 掻搔 揺搖 搗擣 携攜 摂攝 撃擊 撫捬 撹攪 攅攢 数數 斎齋齊斉亝 断斷 既旣 旧舊 明朙 昼晝
        晃晄 晋晉 晒曬 晟晠 晩晚 普暜 晰晳 暁曉 暖煖 暦曆 曽曾 望朢 本夲 朴樸 杉杦 条條 来來 杯盃 杰傑
        松枩柗 果菓 枢樞 柄棅 柏栢 柳栁桺 柵栅 柿柹 栄榮 栖棲 栗㮚 桑桒 桜櫻 桝枡 桟棧 桧檜 梁樑 梅楳
        梨棃 棋棊碁 棹櫂 椀碗盌 検檢 楼樓 楽樂 概槪 様樣 槙槇 権權 横橫 樽罇墫 橋𣘺槗 檐簷 欝鬱 欠缺
        欧歐 款欵 歌謌 歓歡 歩步 歯齒 歳歲 歴歷 残殘 殴毆 殻殼 毎每 毘毗 気氣 氷冰 汎泛 汚汙 決决 沈沉
        沖冲 沢澤 況况 泄洩 遡溯泝 洒灑 浄淨 浅淺 浚濬 浜濱濵 涌湧 涙淚泪 涛濤 涼凉 淫婬 淵渕渊 清淸
        渇渴 済濟 渉涉 渋澁澀 渓溪谿 減减 温溫 湊凑 湾灣 湿濕 満滿 準准 滝瀧 滞滯 潜潛 濶闊 瀕濒 瀬瀨
        灯燈 灾災 炉爐 炮砲 点點 為爲 焔焰燄 焼燒 煙烟 熙煕熈 燐粦 燻熏 牀床 犠犧 状狀 独獨 狭狹 猟獵
        猪豬 猫貓 献獻 猿猨 獣獸 珍珎 瑠琉 瑯琅 瑶瑤 璃瓈 瓶甁 産產 町圢 画畫畵 留畄畱 畝畆畒 略畧
        畳疊疉 疎疏 痩瘦 痴癡 瘉癒 発發 皐皋 皓皜 盗盜 盪蕩 県縣 真眞 睹覩 研硏 砕碎 砺礪 碍礙 礒磯
        礼禮 祢禰 祷禱 禅禪 秘祕 称稱 稚穉 稲稻 稿稾 穂穗 穎頴潁 穏穩 穐秋龝 窃竊 窓窗牕窻 竜龍 竪豎
        笋筍 箪簞 節莭 篠筱 篭籠 簑蓑 粋粹 粗麤 粛肅 粧妝 糧粮 糸絲 糾糺 紙帋 経經 絵繪 継繼 続續 綿緜
        緑綠 緒緖 線綫 縁緣 縄繩 縦縱 繊纖纎 繋繫 繍繡 缶罐 罪辠 群羣 羮羹 翻飜 耀燿 耕畊 聡聰聦 聴聽
        職軄 胆膽 脇脅 脈脉 脱脫 脳腦 膳饍 臈臘 臓臟 舎舍 舖舗鋪 船舩 艪櫓 艶艷豔 芦蘆 花芲 芸藝 茎莖
        草艸 荊荆 荘莊庄 莓苺 莱萊 葬塟 葱蔥 蒋蔣 蔵藏 薗園 薫薰 薬藥 薮藪籔 薯藷 藤籐 蘂蕊 虚虛 虫蟲
        虻蝱 蚕蠶 蛍螢 蛎蠣 蛔蛕 蛮蠻 蜂蠭 蝉蟬 蝋蠟 蟇蟆 蟹蠏 衆眾 衛衞 装裝 裏裡 裸臝 褒襃 襪韈 覇霸
        覓覔 覚覺 覧覽 観觀 角⻆ 触觸 訳譯 証證 詠咏 誉譽 読讀 謚諡 謡謠 譲讓 讃讚 讐讎 豊豐 豚豘 貌皃
        質貭 賎賤 賓賔 賛贊 贋贗 趁趂 跡蹟迹 践踐 踊踴 踪蹤 躬躳 躯軀 軟輭 転轉 軽輕 輙輒 輩軰 轄鎋
        辞辭 辺邊邉 迩邇 迪廸 迫廹 逃迯 逓遞 遅遲 遍徧 遥遙 村邨 郎郞 郷鄕 隣鄰 酔醉 酬酧 醗醱 醤醬
        醸釀 釈釋 野埜 鈎鉤 鉄鐵銕鉃 鉢缽 鉱鑛礦 銭錢 銹鏽 鋭銳 鋳鑄 錬鍊煉 録錄 鎌鐮 鎖鎻 鎗槍 鎮鎭
        鑑鑒 鑚鑽 閏閠 間閒 閙鬧 関關 闘鬪鬬 降夅 陥陷 陰隂 険險 随隨 隠隱 隷隸 雁鴈 雑雜襍 雛鶵 霊靈霛
        青靑 静靜 靭靱韌 韮韭 韻韵 頚頸 頬頰 頼賴 顋腮 顔顏 顕顯 顛顚 飄飃 飢饑 飲飮 餅餠 餐湌 館舘
        饋餽 駁駮 駄馱 駅驛 駆驅駈 騒騷 験驗 騨驒 驢馿 髄髓 高髙 髪髮 鯵鰺 鰐鱷 鴉鵶 鴎鷗 鴬鶯 鵝鵞
        鶏鷄雞 鶴靏靍鸖 鹸鹼鹻 麦麥 麹麴麯 麺麵 黒黑 黙默 鼈鱉 鼓皷 鼠鼡 齢齡
        """;

    /// <summary>From every other form to the form that stands for its group.</summary>
    internal static IReadOnlyDictionary<int, char> Representative { get; } = Read();

    private static Dictionary<int, char> Read()
    {
        var map = new Dictionary<int, char>();
        foreach (var group in Groups.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            // A form in two groups would make folding depend on the order: Add refuses it.
            foreach (var other in group.EnumerateRunes().Skip(1)) map.Add(other.Value, group[0]);
        }

        return map;
    }
}
