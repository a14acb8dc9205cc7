using System.Reflection;
using Platform.Host.Plugins;
using Platform.Sdk;

namespace Platform.Tests.Plugins;

/// <summary>What the loader and partners rely on in the SDK's shape.</summary>
public sealed class SdkShapeTests
{
    [Fact]
    public void Every_operation_takes_a_request_a_context_and_a_token_and_promises_a_result()
    {
        var ports = SdkPorts.Ports.Values.Concat(SdkPorts.Capabilities.Values).ToList();
        Assert.True(ports.Count >= 6);
        foreach (var operation in ports.SelectMany(port => port.GetMembers()))
        {
            var method = Assert.IsAssignableFrom<MethodInfo>(operation);
            Assert.Equal([typeof(CallContext), typeof(CancellationToken)], method.GetParameters().Skip(1).Select(parameter => parameter.ParameterType));
            Assert.Equal(3, method.GetParameters().Length);
            Assert.Equal(typeof(Task<>), method.ReturnType.GetGenericTypeDefinition());
            Assert.Equal(typeof(Result<>), method.ReturnType.GetGenericArguments()[0].GetGenericTypeDefinition());
        }
    }

    [Fact]
    public void The_sdk_stands_on_the_framework_and_the_log_abstractions_only() =>
        Assert.All(typeof(IPlugin).Assembly.GetReferencedAssemblies(), name =>
            Assert.True(name.Name == "Microsoft.Extensions.Logging.Abstractions" || name.Name!.StartsWith("System.", StringComparison.Ordinal), name.Name));

    [Theory]
    [InlineData("OwnDelivery")]
    [InlineData("LedgerEscrow")]
    public void A_package_of_the_house_carries_no_copy_of_the_sdk(string package) =>
        Assert.Equal([$"Platform.{package}.dll"], Directory.GetFiles(Path.Combine(PluginBench.Root, "artifacts", "plugins", package), "*.dll").Select(Path.GetFileName));
}
