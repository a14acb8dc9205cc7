namespace Platform.Host.Pages;

/// <summary>What stands at every page in a host that was built where Node was not.</summary>
internal static class NoConsolePage
{
    public const string Text = """
        <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Platform</title>
        <body style="font-family:sans-serif;max-width:42em;margin:3em auto;line-height:1.6">
        <h1>程序已启动，但没有安装管理后台</h1>
        <p>管理后台由宿主程序编译时一并生成，需要 <a href="https://nodejs.org">Node.js 20.19</a> 或更新版本。安装后重新运行 <code>./run</code> 即可。GraphQL 接口照常可用：<code>/graphql</code>。</p>
        <hr>
        <h2 lang="en">The program runs, without its console</h2>
        <p lang="en">The console is built with the host where Node.js 20.19 or newer is installed. Install it and start <code>./run</code> again. The GraphQL API works all the same, at <code>/graphql</code>.</p>
        </body></html>
        """;
}
