using Renkei.Kernel;

namespace Renkei.Guide.Front;

internal static class ProcedureKeys
{
    internal static readonly TextKey About = new("構築手順について", "About the procedure");
    internal static readonly TextKey AboutLead = new(
        "ネットワークづくりは、計画、構築、運用、更改の4つの段階をたどり、更改はおおむね5年に一度めぐってきます。段階ごとの表は、活動を列に、実施事項、主体、マイルストーン、例を行にしています。",
        "A network goes through four steps: plan, build, operate and renew; renewal comes about once in five years. Each step is a table with activities as columns and, as rows, what is done, who does it, the milestones and an example.");
    internal static readonly TextKey Counts = new("活動{0}、マイルストーン{1}", "{0} activities, {1} milestones");
    internal static readonly TextKey Whose = new("どこまでが厚生労働省の内容か", "Which part is the Ministry's");
    internal static readonly TextKey WhoseText = new(
        "Step1 の活動名、主体の記号、マイルストーン、例の構成は、厚生労働省のページのとおりです。Step2 から Step4 は、公表された内容から Renkei がまとめた参考（独自）で、主体の記号と一部のマイルストーンは Renkei の案です。計画の中では変えられます。",
        "In Step 1 the names of activities, the marks, the milestones and the structure of the examples are exactly the Ministry's. Steps 2 to 4 were put together by Renkei from what is published; the marks and some of the milestones are proposals of ours. In a plan they can be changed.");
    internal static readonly TextKey OwnStep = new(
        "この段階の表は、公表された内容から Renkei がまとめた参考（独自）です。厚生労働省の表そのものではありません。",
        "This step's table was put together by Renkei from what is published. It is not the Ministry's own table.");
    internal static readonly TextKey ExampleFor = new("例の推進主体", "Example by promoter");
    internal static readonly TextKey Sources = new("出典", "Sources");
    internal static readonly TextKey NoSource = new("独自", "ours");
    internal static readonly TextKey PointsHere = new("実施のポイント", "Points to consider");
}
