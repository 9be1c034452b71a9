using Renkei.Design;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddDesign();
var app = builder.Build();
app.UseLanguageChoice();
app.MapGet("/", () => Page.Of<Renkei.Web.ProbePage>());
app.Run();
