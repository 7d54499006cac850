"""The Data Catalog as a job's role sees it, through AWS's own API: what Lake Formation hides never comes in."""

import os

import boto3
from botocore.exceptions import ClientError

from slipway_glue.sql.errors import SqlJobError

_BATCH = 100


class Catalog:
    def __init__(self):
        self._glue = boto3.client("glue")
        self._lake = boto3.client("lakeformation")
        self._account = os.environ["SLIPWAY_ACCOUNT_ID"]
        self.s3 = boto3.client("s3")

    def table(self, name, permission):
        """The table's metadata; the refusal of Glue or Lake Formation is the job's failure."""
        database, table = name
        return self._glue.get_unfiltered_table_metadata(
            CatalogId=self._account,
            DatabaseName=database,
            Name=table,
            SupportedPermissionTypes=["COLUMN_PERMISSION"],
            Permissions=[permission],
        )

    def exists(self, name):
        database, table = name
        try:
            self._glue.get_table(DatabaseName=database, Name=table)
        except ClientError as error:
            if error.response["Error"]["Code"] == "EntityNotFoundException":
                return False
            raise
        return True

    def store_of(self, metadata):
        """An S3 client with the keys that Lake Formation vends for a registered location, else with the role's own."""
        if not metadata.get("IsRegisteredWithLakeFormation"):
            return self.s3
        keys = self._lake.get_temporary_glue_table_credentials(
            TableArn=metadata["ResourceArn"],
            Permissions=["SELECT"],
            SupportedPermissionTypes=["COLUMN_PERMISSION"],
        )
        return boto3.client(
            "s3",
            aws_access_key_id=keys["AccessKeyId"],
            aws_secret_access_key=keys["SecretAccessKey"],
            aws_session_token=keys["SessionToken"],
        )

    def partitions(self, name):
        database, table = name
        pages = self._glue.get_paginator("get_partitions").paginate(
            DatabaseName=database, TableName=table, ExcludeColumnSchema=True
        )
        return [partition for page in pages for partition in page["Partitions"]]

    def default_location(self, name):
        database, table = name
        uri = self._glue.get_database(Name=database)["Database"].get("LocationUri")
        if not uri:
            raise SqlJobError(
                f"{database}.{table} has no location: give external_location, or the database a LocationUri."
            )
        return f"{uri.rstrip('/')}/{table}/"

    def create_database(self, name, if_missing):
        try:
            self._glue.create_database(DatabaseInput={"Name": name})
        except ClientError as error:
            if not (if_missing and error.response["Error"]["Code"] == "AlreadyExistsException"):
                raise

    def create_table(self, name, table):
        self._glue.create_table(DatabaseName=name[0], TableInput=table)

    def get_table(self, name):
        return self._glue.get_table(DatabaseName=name[0], Name=name[1])["Table"]

    def update_table(self, name, table):
        self._glue.update_table(DatabaseName=name[0], TableInput=table)

    def delete_objects(self, places):
        for bucket, key in places:
            self.s3.delete_object(Bucket=bucket, Key=key)

    def drop_table(self, name):
        self._glue.delete_table(DatabaseName=name[0], Name=name[1])

    def add_partitions(self, name, partitions):
        """Those that are there already stay as they are."""
        for start in range(0, len(partitions), _BATCH):
            answer = self._glue.batch_create_partition(
                DatabaseName=name[0],
                TableName=name[1],
                PartitionInputList=partitions[start : start + _BATCH],
            )
            for failed in answer.get("Errors", []):
                if failed["ErrorDetail"]["ErrorCode"] != "AlreadyExistsException":
                    raise SqlJobError(f"Partition {failed['PartitionValues']}: {failed['ErrorDetail']}")

    def drop_partitions(self, name, values):
        for start in range(0, len(values), 25):
            self._glue.batch_delete_partition(
                DatabaseName=name[0],
                TableName=name[1],
                PartitionsToDelete=[{"Values": each} for each in values[start : start + 25]],
            )
