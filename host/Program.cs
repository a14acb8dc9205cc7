using Platform.Host;

return await HostCommands.RunAsync(args);
